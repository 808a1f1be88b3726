import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SomeVariants, Tenant } from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import type { CallState } from '../index.ts';

/** One case of spec/cases, see spec/case.schema.json. */
export interface Case {
  /** File and name: unique, and what failing tests show. */
  readonly title: string;
  readonly name: string;
  readonly variants?: SomeVariants;
  readonly tenant?: Partial<Tenant>;
  readonly given?: readonly Given[];
  readonly request?: string;
  readonly body?: string;
  readonly unwitnessed?: string;
  readonly only?: 'socket';
  readonly expect: CaseExpectation;
}

/** What is done before the request of a case. */
type Given =
  | { readonly control: string; readonly body?: unknown }
  | { readonly sent: number }
  | { readonly request: string };

export interface CaseExpectation {
  readonly status: number;
  readonly error?: string;
  readonly description?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly challenge?: string;
  /** Null: it is not there. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly findings: readonly string[];
  readonly code?: string;
  readonly why?: string;
  readonly message?: string;
  readonly call?: CallState;
}

const FOLDER = new URL('../../spec/cases/', import.meta.url);

/** Every case of every file, as it is written. */
export function readCases(): Case[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const cases = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Omit<Case, 'title'>[];
      return cases.map((each) => ({ ...each, title: `${file.replace('.yaml', '')}: ${each.name}` }));
    });
}

/** The tenant of a case: the default one, but for what the case replaces. */
export function tenantOf({ tenant }: Case): Tenant {
  return { ...defaultTenant, ...tenant };
}

/** Cases that can be put to the same fake: the same variants, the same tenant. */
export function groupsOf(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const each of cases) {
    const variants = Object.entries(each.variants ?? {}).map(([name, value]) => `${name}=${value}`);
    const key =
      [...variants, ...(each.tenant === undefined ? [] : [JSON.stringify(each.tenant)])].join(' ') || 'default';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}
