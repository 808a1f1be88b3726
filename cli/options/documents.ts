import { readFormText } from '../../contracts/formats/index.ts';
import {
  bundledDocument,
  contractOf,
  contractUnder,
  type EffectiveContract,
  openApiProblems,
  type ReadRemote,
  type SomeVariants,
} from '../../contracts/internal.ts';
import { fetchDocument, isUrl, readFileOption, readForm, returnMemory, shownDocument } from '../files/index.ts';

/** The options of commands that take documents. */
export interface DocumentSources {
  /** Files and URLs. */
  readonly openapi?: readonly string[];
  readonly allowRemoteRefs?: true | undefined;
}

/** What `--openapi` is said to be. */
export const OPENAPI_WORDS =
  'an OpenAPI 3 document of your own: its operations are checked by it, where the contract has none; repeatable';
/** What `--allow-remote-refs` is said to be. */
export const REMOTE_WORDS = 'fetch what the references of these documents to http and https URLs lead to';

/** The contract under variants, with the operations of the documents of `--openapi`. */
export async function contractWith(sources: DocumentSources, variants: SomeVariants): Promise<EffectiveContract> {
  const documents = await documentsOf(sources);
  return documents === undefined ? contractUnder(variants) : contractOf(documents, variants);
}

/** The documents of `--openapi`, each of them JSON or YAML; all errors are reported with file, line, column and pointer. */
export async function documentsOf({ openapi, ...how }: DocumentSources): Promise<readonly object[] | undefined> {
  if (openapi === undefined) return undefined;
  const documents: object[] = [];
  const before = process.memoryUsage().heapUsed;
  for (const name of openapi) documents.push(await documentOf(name, how));
  if (process.memoryUsage().heapUsed - before > MUCH_MEMORY) returnMemory();
  return documents;
}

/** Bytes. A large document leaves its text and the parts of its parser behind. */
const MUCH_MEMORY = 10_000_000;

/** The document of a file or a URL. */
export async function documentOf(name: string, { allowRemoteRefs }: DocumentSources): Promise<object> {
  const { text, url } = isUrl(name) ? await fetchDocument(name) : { text: readFileOption(name), url: undefined };
  const read = allowRemoteRefs === true ? remoteReader() : undefined;
  let bundled: object | undefined;
  const value = await readForm(shownDocument(name), text, 'the OpenAPI document', async (given) => {
    if (read === undefined) return openApiProblems(given);
    const made = await bundledDocument(given, url, read);
    if ('problems' in made) return made.problems;
    bundled = made.document;
    return [];
  });
  return bundled ?? (value as object);
}

/** Fetches each document once; it is parsed again each time, because a bundle changes what it is made of. */
function remoteReader(): ReadRemote {
  const fetched = new Map<string, ReturnType<typeof fetchDocument>>();
  return async (url) => {
    const coming = fetched.get(url) ?? fetchDocument(url);
    fetched.set(url, coming);
    const { text, url: final } = await coming;
    const read = await readFormText(text, async () => []);
    if ('value' in read) return { value: read.value, url: final };
    const [first] = read.problems;
    throw new Error(`it is neither JSON nor YAML: line ${first?.line}, column ${first?.column}: ${first?.problem}`);
  };
}
