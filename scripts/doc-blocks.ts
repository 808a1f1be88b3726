import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const RUNS = /<!-- runs; exits (\d+) -->\n```sh\n([\s\S]*?)```/g;

/** Blocks of a page that say how they end, in the order of the page. */
export function blocksThatRun(page: string): readonly (readonly [command: string, code: number])[] {
  return [...page.matchAll(RUNS)].map(([, code, command]) => [command ?? '', Number(code)] as const);
}

const ASKS = /<!-- runs against a fake on port 4010; answers (\d+) -->\n```sh\n([\s\S]*?)```/g;

/** Requests to a running fake, and the status that each gets. */
export function blocksThatAsk(page: string): readonly (readonly [command: string, status: number])[] {
  return [...page.matchAll(ASKS)].map(([, status, command]) => [command ?? '', Number(status)] as const);
}

/** How a block ended. */
export interface BlockEnded {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a block in a shell; what npx would find is found in this repository. */
export function runBlock(command: string, cwd = process.cwd()): BlockEnded {
  const node = JSON.stringify(process.execPath);
  const here = command
    .replaceAll(
      /npx (?:--no-install )?fake-cxone|node_modules\/\.bin\/fake-cxone|node bin\.js/g,
      `${node} ${JSON.stringify(path.resolve('bin.js'))}`,
    )
    .replaceAll('npx vitest', `${node} ${JSON.stringify(path.resolve('node_modules/vitest/vitest.mjs'))}`);
  const env = { ...process.env, NO_COLOR: '1', VITEST: undefined, NODE_ENV: undefined };
  return spawnSync('sh', ['-c', here], { cwd, encoding: 'utf8', env });
}

/** Makes the packages of this repository, and the repository itself, what is installed in a folder. */
export function installHere(folder: string): void {
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of ['vitest', 'msw']) link(name, `node_modules/${name}`);
  link('fake-cxone', '.');

  function link(name: string, target: string): void {
    symlinkSync(path.resolve(target), path.join(folder, 'node_modules', name), 'junction');
  }
}
