import type { Contract, EffectiveContract, Spec } from '../../../contracts/internal.ts';
import { type Guide, type Ledger, loadAdminOpenApi, loadGuide, loadLedger } from '../../../generated/index.ts';
import type { AdminDocument } from './admin-document.ts';

/** Everything that the pages are made of, apart from the tables of generated/ that nothing changes. */
export interface DocsFacts {
  /** The OpenAPI document and the tables of the effective contract. */
  readonly spec: Spec;
  readonly tables: Contract;
  readonly variants: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
  readonly guide: Guide;
  readonly admin: AdminDocument;
  /** Where the fake of the commands is, without a slash at the end. */
  readonly url: string;
}

/** Gathers the facts of a contract under its variants. */
export async function docsFacts({ openapi, tables, variants }: EffectiveContract, url: string): Promise<DocsFacts> {
  const [spec, ledger, guide, admin] = await Promise.all([openapi(), loadLedger(), loadGuide(), loadAdminOpenApi()]);
  return { spec, tables, variants, ledger, guide, admin: admin as AdminDocument, url };
}
