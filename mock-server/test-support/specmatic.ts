import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the jar of Specmatic is; it comes in the npm package `specmatic`, which is too large to be installed with the rest. */
export const SPECMATIC_JAR = process.env['SPECMATIC_JAR'] ?? '';

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

/** Sends the examples to `upstream` by Specmatic, and gives what it printed. */
export async function runSpecmatic(
  document: object,
  examples: Readonly<Record<string, SpecmaticExample>>,
  upstream: string,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-specmatic-'));
  mkdirSync(path.join(folder, 'examples'));
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(document, withoutExamples));
  for (const [name, example] of Object.entries(examples))
    writeFileSync(path.join(folder, 'examples', `${name}.json`), JSON.stringify(example));
  const server = await resettingServer(upstream);
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

/** Resets the fake before each request, so that examples do not depend on those before them. */
async function resettingServer(upstream: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    await fetch(`${upstream}/_fake/reset`, { method: 'POST' });
    const { method, rawHeaders, url = '' } = request;
    const sent = httpRequest(upstream + url, { method, headers: rawHeaders }, (received) => {
      response.writeHead(received.statusCode ?? 0, received.rawHeaders);
      received.pipe(response);
    });
    request.pipe(sent);
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
