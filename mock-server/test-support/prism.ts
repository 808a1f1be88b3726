import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractUnder, type SomeVariants } from '../../contracts/internal.ts';
import type { WireRequest } from './wire.ts';

const require = createRequire(import.meta.url);

/** Prism as a proxy before a fake: a witness that has never seen our code. */
export interface Prism {
  readonly url: string;
  end(): Promise<void>;
}

/** One entry of Prism's `sl-violations` header. */
export interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** Starts Prism before `upstream`, on the bundle under some variants. Without `--errors`, which would replace answers. */
export function startPrism(upstream: string, variants: SomeVariants = {}): Promise<Prism> {
  return start((file) => ['proxy', file, upstream], variants);
}

/** Starts Prism as a mock of its own, which answers with the examples of the bundle. */
export function startPrismMock(): Promise<Prism> {
  return start((file) => ['mock', file], {});
}

/** The same of any document. */
export function startPrismMockOf(document: object): Promise<Prism> {
  return startWith((file) => ['mock', file], document);
}

async function start(command: (file: string) => string[], variants: SomeVariants): Promise<Prism> {
  return startWith(command, await (await contractUnder(variants)).openapi());
}

async function startWith(command: (file: string) => string[], document: object): Promise<Prism> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-prism-'));
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const port = await freePort();
  const cli = require.resolve('@stoplight/prism-cli/dist/index.js');
  const child = spawn(process.execPath, [cli, ...command(file), '--port', String(port), '--verboseLevel', 'info']);
  await listening(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async end() {
      const over = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await over;
      rmSync(folder, { recursive: true });
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Prism is listening')) resolve();
    });
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.once('close', () => reject(new Error(`Prism ended: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Sends a request through the witness; gives the status and what it holds against the answer. */
export function witnessed(
  prism: Prism,
  { head, body }: WireRequest,
): Promise<{ status: number; headers: IncomingHttpHeaders; againstTheAnswer: Violation[] }> {
  const { method, path: target, query, rawHeaders } = head;
  // Without a length Node announces chunks, which Prism passes on beside a length of its own.
  const length = body.length > 0 || method !== 'GET' ? ['Content-Length', String(body.length)] : [];
  const headers = ['Host', new URL(prism.url).host, ...rawHeaders, ...length];
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${prism.url}${target}${query}`, { method, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        const violations = JSON.parse(String(response.headers['sl-violations'] ?? '[]')) as Violation[];
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          againstTheAnswer: violations.filter(({ location }) => location[0] === 'response'),
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
