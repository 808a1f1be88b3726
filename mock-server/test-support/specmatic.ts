import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the jar of Specmatic is; `npm run specmatic` installs it. */
const SPECMATIC_JAR = process.env['SPECMATIC_JAR'] ?? '';

/** True if Specmatic can be run: its jar is named, and there is a Java. */
export function hasSpecmatic(): boolean {
  if (!existsSync(SPECMATIC_JAR)) return false;
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A request, and the response that is expected, in Specmatic's format. */
export interface SpecmaticExample {
  readonly 'http-request': object;
  readonly 'http-response': object;
}

/** What a schema of an OpenAPI document says of keys and types. */
export interface KeysSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, KeysSchema>>;
  readonly items?: KeysSchema;
}

/** Whether a value has no key that its schema does not declare, and no text for a number: Specmatic sends no others. */
export function isDeclared(
  schema: KeysSchema | undefined,
  value: unknown,
  resolve: (ref: string) => KeysSchema,
): boolean {
  if (schema === undefined || value === null) return true;
  if (typeof value === 'string') return !['integer', 'number', 'boolean'].some((type) => type === schema.type);
  if (typeof value !== 'object') return true;
  if (schema.$ref !== undefined) return isDeclared(resolve(schema.$ref), value, resolve);
  if (Array.isArray(value)) return value.every((each) => isDeclared(schema.items, each, resolve));
  const { properties } = schema;
  if (properties === undefined) return true;
  return Object.entries(value).every(([key, each]) => key in properties && isDeclared(properties[key], each, resolve));
}

/** What is done before a request of Specmatic. */
type Prepare = (request: {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}) => Promise<void>;

/** Sends the examples to `upstream` by Specmatic, each after `prepare`, and gives what it printed. */
export async function runSpecmatic(
  document: object,
  examples: Readonly<Record<string, SpecmaticExample>>,
  { upstream, prepare }: { readonly upstream: string; readonly prepare: Prepare },
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-specmatic-'));
  mkdirSync(path.join(folder, 'examples'));
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(document, withoutExamples));
  for (const [name, example] of Object.entries(examples))
    writeFileSync(path.join(folder, 'examples', `${name}.json`), JSON.stringify(example));
  const server = await preparingServer(upstream, prepare);
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const flags = ['--strict', '--examples=examples', `--testBaseURL=${url}`];
    return await output('java', ['-jar', path.resolve(SPECMATIC_JAR), 'test', 'openapi.json', ...flags], folder);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Specmatic takes examples of the document for requests that it has to send, and asks for both sides of each. */
function withoutExamples(key: string, value: unknown): unknown {
  return key === 'examples' || key === 'example' ? undefined : value;
}

async function preparingServer(upstream: string, prepare: Prepare): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { method = '', rawHeaders, url = '' } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    await prepare({ method, url, authorization: request.headers.authorization, body });
    const sent = httpRequest(upstream + url, { method, headers: rawHeaders }, (received) => {
      response.writeHead(received.statusCode ?? 0, received.rawHeaders);
      received.pipe(response);
    });
    sent.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    child.once('error', reject);
    child.once('close', () => resolve(printed));
  });
}
