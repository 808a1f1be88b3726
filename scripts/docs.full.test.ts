import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../contracts/internal.ts';
import { allVariants } from '../generated/index.ts';
import { startFakeCxone } from '../mock-server/index.ts';
import { START_OPTIONS } from '../mock-server/server/start-options.ts';
import { blocksThatAsk, blocksThatRun, installHere, runBlock } from './doc-blocks.ts';

/** Says of a page that each block goes on where the one before it ended, with the same fake. */
const ONE_FAKE = '<!-- the blocks of this page share one fake -->';

function endsWith(command: string, code: number, folder: string): void {
  const { status, stdout, stderr } = runBlock(command, folder);
  expect(status, stdout + stderr).toBe(code);
}

async function isAnswered(
  command: string,
  status: number,
  { url, cwd }: { readonly url: string; readonly cwd: string },
) {
  const here = command.replaceAll('http://127.0.0.1:4010', url);
  const { stdout } = await promisify(execFile)('sh', ['-e', '-c', here], { cwd });
  expect(stdout).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
}

/** All blocks of a page in their order. What they write names port 4010, which another fake may have: it is replaced. */
function oneAfterTheOther(page: string, folder: () => string): void {
  test('the blocks, one after the other with one fake', async () => {
    const fake = await startFakeCxone();
    const ending = new Map(blocksThatRun(page));
    const asking = new Map(blocksThatAsk(page));
    const at = (command: string) => page.indexOf(command);
    for (const command of [...ending.keys(), ...asking.keys()].sort((one, other) => at(one) - at(other))) {
      const code = ending.get(command);
      const here = command.replaceAll('http://127.0.0.1:4010', fake.url);
      if (code === undefined) await isAnswered(here, asking.get(command) ?? 0, { url: fake.url, cwd: folder() });
      else endsWith(here, code, folder());
    }
    await fake.close();
  }, 60_000);
}

const pages = readdirSync('docs').filter((file) => file.endsWith('.md'));

describe.each(pages)('docs/%s', (file) => {
  const page = readFileSync(path.join('docs', file), 'utf8');
  // each page has a project of its own, in which its blocks follow one another
  let folder: string;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fake-cxone-docs-')));
    installHere(folder);
    writeFileSync(path.join(folder, 'package.json'), '{"type": "module", "private": true}');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('every block of commands says how it ends, or why it is not run', () => {
    const blocks = page.match(/```sh\n/g) ?? [];
    const told =
      page.match(/<!-- (runs; exits \d+|runs against a fake on port 4010; answers \d+|not run: [^>]+) -->\n```sh\n/g) ??
      [];
    expect(told.length).toBe(blocks.length);
  });

  if (page.includes(ONE_FAKE)) oneAfterTheOther(page, () => folder);
  else {
    for (const [index, [command, code]] of blocksThatRun(page).entries())
      test(`block ${index + 1} ends with ${code}`, () => endsWith(command, code, folder), 60_000);
    for (const [command, status] of blocksThatAsk(page))
      test(`${command} is answered with ${status}`, async () => {
        const fake = await startFakeCxone();
        await isAnswered(command, status, { url: fake.url, cwd: process.cwd() });
        await fake.close();
      });
  }

  test('links lead to files', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(path.join('docs', link)))).toEqual([]);
  });

  test('findings that are named are in the catalog, and variants are variants', () => {
    const codes = [...page.matchAll(/`((?:campaign|contact|key|number|token|path|scope|credentials)-[a-z-]+)`/g)];
    // some variants and their values are named like findings
    const values = Object.assign({}, ...Object.values(allVariants).map((variant) => variant.values));
    const known = { ...defaultContract.tables.findings, ...allVariants, ...values };
    for (const [, code = ''] of codes) expect(known).toHaveProperty(code);
    for (const [, name = '', value = ''] of page.matchAll(/--variant (?!name=)([a-z-]+)=([\w-]+)/g)) {
      expect(allVariants).toHaveProperty(name);
      if (value !== 'maybe') expect(allVariants[name as keyof typeof allVariants]?.values).toHaveProperty(value);
    }
  });
});

test('docs/methods.md names every method of a fake, and no other', async () => {
  const page = readFileSync('docs/methods.md', 'utf8');
  const named = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(?:(clock)\.)?(\w+)/g)].map(([, group, name]) => group ?? name ?? ''),
  );
  const fake = await startFakeCxone();
  const methods = Object.keys(fake).sort();
  await fake.close();
  const ofClock = ['stop', 'start', 'set', 'advance'];
  expect([...new Set(named)].filter((name) => !ofClock.includes(name)).sort()).toEqual(methods);
});

/** Options that only the command line sets. */
const OF_THE_COMMAND = ['onKeptExchange', 'processes', 'stores', 'version'];

test('docs/methods.md names every option of startFakeCxone', () => {
  const page = readFileSync('docs/methods.md', 'utf8');
  const [, list = ''] = /^Options of `startFakeCxone`: ([\s\S]*?)\. All are/m.exec(page) ?? [];
  const named = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(
    Object.keys(START_OPTIONS)
      .filter((name) => !OF_THE_COMMAND.includes(name))
      .sort(),
  );
});
