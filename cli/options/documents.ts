import {
  contractOf,
  contractUnder,
  type EffectiveContract,
  openApiProblems,
  type SomeVariants,
} from '../../contracts/internal.ts';
import { readFormFile } from '../files/index.ts';

/** What `--openapi` is said to be. */
export const OPENAPI_WORDS =
  'an OpenAPI 3 document of your own: its operations are checked by it, where the contract has none; repeatable';

/** The contract under variants, with the operations of the documents of `--openapi FILE`. */
export async function contractWith(
  files: readonly string[] | undefined,
  variants: SomeVariants,
): Promise<EffectiveContract> {
  const documents = await documentsOf(files);
  return documents === undefined ? contractUnder(variants) : contractOf(documents, variants);
}

/** The documents of `--openapi FILE`, each of them JSON or YAML; all errors are reported with file, line, column and pointer. */
export async function documentsOf(files: readonly string[] | undefined): Promise<readonly object[] | undefined> {
  if (files === undefined) return undefined;
  const documents: object[] = [];
  for (const file of files) {
    documents.push(
      (await readFormFile(file, 'the OpenAPI document', async (value) => openApiProblems(value))) as object,
    );
  }
  return documents;
}
