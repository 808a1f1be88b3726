/**
 * `npm run public-documents`: tries the OpenAPI documents of packages of the registry, each whole. Every operation is called
 * right and wrong, every response is compared with the document, and Prism is asked the same where the document is not too
 * large for it. Prints what differs by its kind. Ends with 1 where a response is neither valid nor a 501 that names a schema.
 */
import { contractOf, type EffectiveContract, openApiProblems, responseHeaders } from '../../contracts/internal.ts';
import { type FakeCxone, startFakeCxone } from '../../mock-server/index.ts';
import { startPrismMockOf } from '../../mock-server/test-support/prism.ts';
import { DOCUMENTS, type PublicDocument, readDocument } from './documents.ts';
import { type SampledRequest, sampledRequests } from './sample-requests.ts';

/** Prism dereferences a document as a whole, which takes minutes of a larger one. */
const LARGEST_FOR_PRISM = 1_000_000;

let isSound = true;
for (const each of DOCUMENTS) {
  const only = process.argv[2];
  if (only === undefined || each.maker === only) await tryDocument(each);
}
process.exitCode = isSound ? 0 : 1;

type Counts = Map<string, number>;

async function tryDocument(each: PublicDocument): Promise<void> {
  const { maker, package: name, file } = each;
  const { text, document } = readDocument(each);
  const problems = openApiProblems(document);
  if (problems.length > 0) {
    console.log(`${maker}: rejected: ${problems.map(({ pointer, problem }) => `${pointer} ${problem}`).join('; ')}`);
    return;
  }
  const [fake, contract] = [await startFakeCxone({ openapi: [document] }), await contractOf(document)];
  const prism = text.length > LARGEST_FOR_PRISM ? undefined : await startPrismMockOf(document).catch(() => undefined);
  const counts: Counts = new Map();
  const kinds: Counts = new Map();
  for (const { right, wrong } of sampledRequests(document as Readonly<Record<string, unknown>>)) {
    await compare('right', right);
    if (wrong !== undefined) await compare('wrong', wrong);
  }
  await fake.close();
  await prism?.end();
  console.log(`${maker} (${name}, ${file}): ${inWords(counts)}`);
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log(`    ${count} ${kind}`);

  async function compare(meant: string, request: SampledRequest): Promise<void> {
    const got = await outcomeAt(fake.url, fake, request);
    add(counts, `${meant} ${got.status < 400 ? 'accepted' : got.status}`);
    if (!isValid(contract, request, got)) {
      isSound = false;
      add(kinds, `INVALID: ${request.operation} ${got.status}: ${got.body.slice(0, 200)}`);
    }
    if (meant === 'right' && got.status >= 400) add(kinds, `${got.status} ${reasonOf(got) || 'as declared'}`);
    if (prism === undefined) return;
    const other = await outcomeAt(prism.url, undefined, request);
    const isSame = got.status < 400 === other.status < 400 || got.status === 501;
    add(counts, isSame ? 'as Prism' : 'not as Prism');
    if (!isSame)
      add(
        kinds,
        `${meant}: ${got.status} here, ${other.status} of Prism (${typeOf(other.body)}): ${request.operation}`,
      );
  }
}

interface Got {
  readonly status: number;
  readonly headers: ReturnType<typeof responseHeaders>;
  readonly body: string;
}

async function outcomeAt(url: string, fake: FakeCxone | undefined, request: SampledRequest): Promise<Got> {
  const authorization = `Bearer ${(await fake?.token({ scopes: [] })) ?? 'x'}`;
  const response = await fetchAgain(url + request.target, {
    method: request.method,
    headers: { authorization, ...request.headers },
    redirect: 'manual',
    ...(request.body !== undefined && { body: request.body }),
  });
  return { status: response.status, headers: responseHeaders(response.headers), body: await response.text() };
}

/** Making a sample may take longer than a connection is kept: its end is seen when the next request is sent. */
function fetchAgain(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init).catch(() => fetch(url, init));
}

/** What the document declares, or a rejection of the fake's own that says what it rests on. */
function isValid(contract: EffectiveContract, { method, target }: SampledRequest, got: Got): boolean {
  if (/problem\+json/.test(got.headers?.['content-type'] ?? '') && got.status >= 400)
    return got.status !== 501 || /"rule":"\//.test(got.body);
  if (got.status === 401 || got.status === 403) return true;
  const request = { method, url: target, headers: null, body: null };
  const found = contract.documents?.validate({ request, response: got });
  return found === undefined || found.response.length === 0;
}

function reasonOf({ body, headers }: Got): string {
  if (!/problem\+json/.test(headers?.['content-type'] ?? '')) return '';
  try {
    const { detail = '', problems = [] } = JSON.parse(body) as {
      detail?: string;
      problems?: { in: string; rule: string }[];
    };
    const [first] = problems;
    return first === undefined ? detail.slice(0, 90) : `${first.in}: ${first.rule.split('/').at(-1)}`;
  } catch {
    return body.slice(0, 60);
  }
}

function typeOf(body: string): string {
  try {
    return (
      String((JSON.parse(body) as { type?: string }).type ?? '')
        .split('#')
        .at(-1) ?? ''
    );
  } catch {
    return '';
  }
}

function add(counts: Counts, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

function inWords(counts: Counts): string {
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}
