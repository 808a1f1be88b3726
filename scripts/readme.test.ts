import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { defaultContract } from '../contracts/internal.ts';
import { allVariants, loadGuide } from '../generated/index.ts';
import { blocksThatRun, runBlock } from './doc-blocks.ts';

const readme = readFileSync('README.md', 'utf8');
const MARK = /<!-- runs against a fake on port 4010; answers (\d+) -->\n```sh\n([\s\S]*?)```/g;

let fake: ServeProcess;
beforeAll(async () => {
  fake = await startServe();
});
afterAll(() => fake.end());

describe('the README', () => {
  test('says first that it is unofficial and that no published document contains the endpoint', () => {
    const [, , first = ''] = readme.split('\n');
    expect(first).toMatch(
      /^\*\*Unofficial, and not affiliated with NICE\.\*\* No document that NICE publishes contains/,
    );
  });

  test('its quick start is two commands', () => {
    const blocks = [...(readme.split('## What a campaign needs')[0]?.matchAll(/```sh\n(.*)\n```/g) ?? [])].map(
      ([, text]) => text,
    );
    expect(blocks).toEqual(['npm install && npm start', 'npm install && npm test']);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts).toMatchObject({
      start: 'node bin.js serve',
      test: 'vitest run',
    });
  });

  test('says what a campaign needs as the guide does', async () => {
    const { campaignNeeds } = await loadGuide();
    const rows = campaignNeeds.map(({ must, look, finding }) => `| ${must} | ${look} | \`${finding}\` |`);
    expect(readme).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`);
  });

  const commands = [...readme.matchAll(MARK)];
  test('has commands that run', () => expect(commands.length).toBe(8));

  test.each(commands.map(([, status, command]) => [command ?? '', Number(status)] as const))(
    '%s',
    async (command, status) => {
      const { stdout } = await promisify(execFile)('sh', ['-c', command.replaceAll('http://127.0.0.1:4010', fake.url)]);
      expect(stdout).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    },
  );

  const commandLines = blocksThatRun(readme);
  test('has command lines that run', () => expect(commandLines.length).toBe(6));

  test.each(commandLines)('%s ends as it says, with something to read', (command, code) => {
    const ended = runBlock(command);
    expect(ended.status, ended.stderr).toBe(code);
    expect(ended.stdout.length).toBeGreaterThan(500);
  });

  test('shows the lines that the terminal shows', async () => {
    const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1]?.trim().split('\n') ?? [];
    const start = fake.lines.findIndex((line) => line.startsWith('400 POST'));
    const printed = fake.lines.slice(start, start + shown.length);
    expect(printed.length).toBe(shown.length);
    for (const [index, line] of shown.entries())
      expect(printed[index]?.startsWith(line.replace(/ ?…$/, ''))).toBe(true);
  });

  test('lists every variant with every value, the default first', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| `(\w[\w-]*)` \| (.*) \|$/gm)].map(
      ([, name, usual, others]) => [
        name,
        [usual, ...[...(others ?? '').matchAll(/`([\w-]+)`/g)].map(([, value]) => value)],
      ],
    );
    const wanted = Object.entries(allVariants).map(([name, { default: usual, values }]) => [
      name,
      [usual, ...Object.keys(values).filter((value) => value !== usual)],
    ]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(wanted));
  });

  test('names only findings that exist, and files that are there', () => {
    const codes = [...readme.matchAll(/`((?:campaign|contact|key|number|script|token|path)-[a-z-]+)`/g)].map(
      ([, code]) => code ?? '',
    );
    expect(codes.length).toBeGreaterThan(4);
    for (const code of codes) expect(defaultContract.tables.findings).toHaveProperty(code);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, file]) => file ?? '');
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('names only commands and options that exist', async () => {
    const used = [
      ...readme.matchAll(
        /(?:npx (?:--no-install )?)?fake-cxone (serve|token|schema)((?: --[a-z-]+(?:[ =][^`\s]+)?)*)/g,
      ),
    ];
    expect(used.length).toBeGreaterThan(3);
    for (const [, command = '', options = ''] of used) {
      const { stdout } = await runCli([command, '--help']);
      for (const [option] of options.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(option);
    }
  });
});
