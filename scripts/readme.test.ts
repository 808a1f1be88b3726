import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { defaultContract } from '../contracts/internal.ts';
import { allVariants, loadGuide } from '../generated/index.ts';
import { blocksThatAsk, blocksThatRun, runBlock } from './doc-blocks.ts';

const readme = readFileSync('README.md', 'utf8');

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

  test('is short', () => {
    const words = readme.split(/\s+/).length;
    console.log(`README: ${words} words`);
    expect(words).toBeLessThanOrEqual(1_050);
  });

  test('its quick start is two commands', () => {
    const blocks = [...(readme.split('## Why did I get a 400?')[0]?.matchAll(/```sh\n(.*)\n```/g) ?? [])].map(
      ([, text]) => text,
    );
    expect(blocks).toEqual(['npm install && npm start', 'npm install && npm test']);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts).toMatchObject({
      start: 'node bin.js serve',
      test: 'vitest run',
    });
  });

  test('leads to the documented operations before the quick start', () => {
    const [before = ''] = readme.split('## Quick start');
    for (const part of ['/lists/call-lists/{listId}/upload', '/queuecallback', '/dial-phone', '(docs/campaign.md)'])
      expect(before).toContain(part);
  });

  const commands = blocksThatAsk(readme);
  test('has commands that run', () => expect(commands.length).toBe(2));

  test.each(commands)('%s', async (command, status) => {
    const { stdout } = await promisify(execFile)('sh', ['-c', command.replaceAll('http://127.0.0.1:4010', fake.url)]);
    expect(stdout).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  const commandLines = blocksThatRun(readme);
  test('has a command line that runs', () => expect(commandLines.length).toBe(1));

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

  test('names only findings that exist, and files that are there', () => {
    const codes = [...readme.matchAll(/[`[]((?:campaign|contact|key|number|script|token|path)-[a-z-]+)[`\]]/g)].map(
      ([, code]) => code ?? '',
    );
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(defaultContract.tables.findings).toHaveProperty(code);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, file]) => file ?? '');
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('README and docs', () => {
  const pages = [
    'README.md',
    ...readdirSync('docs')
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];
  const text = pages.map((file) => readFileSync(file, 'utf8')).join('\n');

  test('the campaign page says what a campaign needs as the guide does', async () => {
    const { campaignNeeds } = await loadGuide();
    const rows = campaignNeeds.map(({ must, look, finding }) => `| ${must} | ${look} | \`${finding}\` |`);
    expect(readFileSync('docs/campaign.md', 'utf8')).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`);
  });

  test('the page of variants lists every variant with every value, the default first', () => {
    const rows = [
      ...readFileSync('docs/variants.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| `(\w[\w-]*)` \| (.*) \|$/gm),
    ].map(([, name, usual, others]) => [
      name,
      [usual, ...[...(others ?? '').matchAll(/`([\w-]+)`/g)].map(([, value]) => value)],
    ]);
    const wanted = Object.entries(allVariants).map(([name, { default: usual, values }]) => [
      name,
      [usual, ...Object.keys(values).filter((value) => value !== usual)],
    ]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(wanted));
  });

  test('the page of documented operations lists those of the spec', () => {
    const below = '/inContactAPI/services/v34.0';
    const { paths } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as { paths: Record<string, object> };
    const wanted = Object.entries(paths).flatMap(([path, item]) =>
      // access keys are on the page of tokens
      path.startsWith(below) && !path.startsWith(`${below}/access-keys`)
        ? Object.entries(item)
            .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
            .map(
              ([method, { tags, summary }]) =>
                `| ${tags[0]} | \`${method.toUpperCase()} ${path.slice(below.length)}\` | ${summary.slice(0, -1)} |`,
            )
        : [],
    );
    const page = readFileSync('docs/documented-operations.md', 'utf8');
    const rows = [...page.matchAll(/^\| [^|]+ \| `[A-Z]+ \/[^|]+\|[^|]+\|/gm)].map(([row]) => row);
    expect(rows.sort()).toEqual(wanted.sort());
  });

  test('the bodies of the page of documented operations are examples of the spec', () => {
    const { paths } = JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, { requestBody?: { content: Record<string, { examples: object }> } }>>;
    };
    const page = readFileSync('docs/documented-operations.md', 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z]+) (\/[^`]+)` \| `(\{[^`]+)` \|$/gm)];
    expect(rows).toHaveLength(7);
    for (const [, method = '', path, body = ''] of rows) {
      const operation = paths[`/inContactAPI/services/v34.0${path}`]?.[method.toLowerCase()];
      const examples = operation?.requestBody?.content['application/json']?.examples ?? {};
      expect(Object.values(examples), `${method} ${path}`).toContainEqual(
        expect.objectContaining({ value: JSON.parse(body) }),
      );
    }
  });

  test('name only commands and options that exist', async () => {
    const used = [
      ...text.matchAll(
        /fake-cxone (serve|explain|check|proxy|replay|verify|diff|token|schema|docs|config)((?: --[a-z-]+(?:[ =][^`\s]+)?)*)/g,
      ),
    ];
    expect(used.length).toBeGreaterThan(40);
    const helps = new Map<string, string>();
    for (const [, command = '', options = ''] of used) {
      const help = helps.get(command) ?? (await runCli([command, '--help'])).stdout;
      helps.set(command, help);
      for (const [option] of options.matchAll(/--[a-z-]+/g)) expect(help, command).toContain(option);
    }
  });
});
