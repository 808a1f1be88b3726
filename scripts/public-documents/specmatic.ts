/**
 * Specmatic's generative tests over two public documents, served by the fake: `npm run specmatic` runs it. Prints what
 * differs by its kind. Ends with 1 where no test ran, or one failed for another reason than those that docs/openapi.md names.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFakeCxone } from '../../mock-server/index.ts';
import { DOCUMENTS, readDocument } from './documents.ts';

const MAKERS = ['Bump.sh', 'Scalar'];

/** What is Specmatic's own: a status that the document does not declare, and texts for `format: uri` and `oneOf`. */
const KNOWN = [
  /^Received \d+, but the specification does not contain a 4xx or default response/,
  /^Specification expected status 20[01] but response contained status 400$/,
  /^Specification expected status 404 but response contained status 400$/,
];

for (const each of DOCUMENTS.filter(({ maker }) => MAKERS.includes(maker))) {
  const document = readable(readDocument(each).document);
  const fake = await startFakeCxone({ openapi: [document] });
  const printed = await specmatic(document, fake.url, await fake.token({ scopes: [] }));
  await fake.close();
  const [counts = 'no test ran', run = '0'] = /Tests run: (\d+), Successes: \d+, Failures: \d+/.exec(printed) ?? [];
  const kinds = new Map<string, number>();
  for (const [, kind = ''] of printed.matchAll(/^ {10}((?:Received|Specification expected|Property) .*)$/gm))
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  console.log(`${each.maker}: ${counts}`);
  for (const [kind, count] of kinds) console.log(`    ${count} ${kind}`);
  const isSound = Number(run) > 1 && [...kinds.keys()].every((kind) => KNOWN.some((known) => known.test(kind)));
  if (!isSound) process.exitCode = 1;
}

/** Without what Specmatic cannot read: XML, and keys in cookies. */
function readable(document: object): object {
  return JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key === 'xml' || key.endsWith('/xml')) return undefined;
      if (key === 'security' && Array.isArray(value))
        return value.filter((needs: object) => !('apiKeyCookie' in needs || 'basicAuth' in needs));
      if (key === 'securitySchemes') return { ...value, apiKeyCookie: undefined };
      return value;
    }),
  );
}

/** Its output. Credentials are variables with the names of the document's security schemes. */
async function specmatic(document: object, url: string, token: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-specmatic-'));
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(document));
  const credentials = { OAuth2: token, oAuth2: token, bearerAuth: token, openIdConnect: token };
  const child = spawn(
    'java',
    ['-jar', path.resolve(process.env['SPECMATIC_JAR'] as string), 'test', 'openapi.json', `--testBaseURL=${url}`],
    {
      cwd: folder,
      env: {
        ...process.env,
        ...credentials,
        apiKeyHeader: 'some-key',
        apiKeyQuery: 'some-key',
        SPECMATIC_GENERATIVE_TESTS: 'true',
        MAX_TEST_REQUEST_COMBINATIONS: '2',
        EXTENSIBLE_SCHEMA: 'true', // as JSON Schema: an object may have more properties
      },
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  rmSync(folder, { recursive: true });
  return printed;
}
