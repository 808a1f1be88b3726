import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { RETIRED_TENANT_KEYS, replacementOf } from '../../contracts/arguments/index.ts';
import { readTenantFile, toYaml } from '../../contracts/formats/index.ts';
import { HOW_TO_WRITE_AN_INSTANT, readInstant } from '../../contracts/time/index.ts';
import { defaultTenant, loadFormSchemas } from '../../generated/index.ts';
import { cannotWrite, isUrl, makeFolders, readFileOption, UsageError, writeWhole } from '../files/index.ts';
import { type DocumentSources, documentOf, filesOption, REMOTE_WORDS } from '../options/index.ts';

const CONFIG_NAME = 'fake-cxone.config.yaml';
const TENANT_NAME = 'tenant.yaml';
const CONFIG = `# Options of fake-cxone serve; fake-cxone config prints what is effective, fake-cxone serve --help lists all of them.
port: 4010
tenant: tenant.yaml
# variant: [scope=either]
# scenario: flaky
`;

const TENANT_HEAD = `# yaml-language-server: $schema=./tenant.schema.json
# What the fake knows: users, tokens, campaigns, skills, scripts and contacts. Change it to match your tenant.
`;

const SAMPLE_TEST = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFakeCxone } from 'fake-cxone';

test('a call is accepted', async (context) => {
  const fake = await startFakeCxone({ port: 0 });
  context.after(() => fake.close());
  const response = await fetch(\`\${fake.url}/ccapi/v2/outbound/personal-connection/call\`, {
    method: 'POST',
    headers: { Authorization: \`Bearer \${await fake.token()}\`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+12025550143' }] },
      campaignId: 'camp-pc-001',
    }),
  });
  assert.equal(response.status, 202);
  assert.equal((await fake.calls()).length, 1);
});
`;

const EXAMPLES = `
Examples:
  fake-cxone init
  fake-cxone init test/cxone
  fake-cxone init --openapi reports.yaml
  fake-cxone init --contacts 100000 --days 30 --seed 7
  fake-cxone init --upgrade tenant.yaml`;

interface InitOptions extends DocumentSources {
  readonly contacts?: number;
  readonly days?: number;
  readonly seed?: number;
  readonly until?: string;
  readonly upgrade?: string;
}

export function addInit(program: Command): void {
  program
    .command('init')
    .description('write a config file, a tenant file and a sample test; existing files are kept')
    .argument('[folder]', 'where to write them', '.')
    .option('--contacts <count>', 'the tenant has a history of this many completed contacts', whole(1, 1_000_000))
    .option('--days <days>', 'days that the history is spread over; 30 by default', whole(1, 366))
    .option('--seed <seed>', 'the same seed makes the same history; 1 by default', whole(0, 2_147_483_647))
    .option('--until <time>', 'when the history ends; by default at the start of the current day', instant)
    .option(
      '--openapi <file|url>',
      'an OpenAPI 3 document of your own, which serve then plays too; what a URL leads to is saved beside; repeatable',
      filesOption,
    )
    .option('--allow-remote-refs', REMOTE_WORDS)
    .option('--upgrade <file>', 'instead rewrite a tenant file of an older version to the current keys')
    .addHelpText('after', EXAMPLES)
    .action(init);
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };
}

function instant(text: string): string {
  if (readInstant(text) !== undefined && text.includes(':')) return text;
  throw new InvalidArgumentError(`Write ${HOW_TO_WRITE_AN_INSTANT}.`);
}

async function init(
  folder: string,
  { upgrade, openapi = [], allowRemoteRefs, ...history }: InitOptions,
): Promise<void> {
  if (upgrade !== undefined) return upgradeTenant(upgrade);
  const documents: InitDocument[] = [];
  for (const name of openapi) documents.push(await initDocument(folder, name, { allowRemoteRefs }, documents));
  const { tenant } = await loadFormSchemas();
  const files: Readonly<Record<string, string>> = {
    ...Object.fromEntries(documents.flatMap(({ path: name, text }) => (text === undefined ? [] : [[name, text]]))),
    [CONFIG_NAME]: CONFIG + configLine(documents),
    [TENANT_NAME]: TENANT_HEAD + toYaml({ ...defaultTenant, ...historyOf(history) }),
    'tenant.schema.json': `${JSON.stringify(tenant, null, 2)}\n`,
    'fake-cxone.test.mjs': SAMPLE_TEST,
  };
  const tenantFile = path.join(folder, TENANT_NAME);
  if (history.contacts !== undefined && existsSync(tenantFile)) throw new UsageError(keptWords(tenantFile, history));
  makeFolder(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    const isMade = isWritten(file, text);
    process.stdout.write(`${isMade ? 'made' : 'kept'} ${file}\n`);
    if (!isMade && name === CONFIG_NAME && documents.length > 0)
      process.stdout.write(`  add to it: ${configLine(documents)}`);
  }
  const into = folder === '.' ? '' : `cd ${folder}, then `;
  process.stdout.write(
    `Next: ${into}run npx --no-install fake-cxone serve, which reads the config file, or node --test fake-cxone.test.mjs\n`,
  );
}

/** A document as the config file names it, from its own folder; with a text where it is saved there. */
interface InitDocument {
  readonly path: string;
  readonly text?: string;
}

/** A document is read before anything is written. One of a URL is saved, and so is one whose references were fetched. */
async function initDocument(
  folder: string,
  name: string,
  how: DocumentSources,
  before: readonly InitDocument[],
): Promise<InitDocument> {
  const document = await documentOf(name, how);
  if (!isUrl(name) && how.allowRemoteRefs !== true)
    return { path: path.relative(folder, name).split(path.sep).join('/') };
  const last = isUrl(name) ? new URL(name).pathname : name;
  const plain =
    path
      .basename(last)
      .replace(/\.[a-z]+$/i, '')
      .replace(/[^\w.-]/g, '') || 'openapi';
  const taken = before.filter((each) => each.path.startsWith(plain)).length;
  const own = taken === 0 ? `${plain}.json` : `${plain}-${taken + 1}.json`;
  return { path: own, text: `${JSON.stringify(document, null, 2)}\n` };
}

function configLine(documents: readonly InitDocument[]): string {
  return documents.length === 0 ? '' : `openapi: ${JSON.stringify(documents.map((each) => each.path))}\n`;
}

function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new UsageError(`'${folder}' is a file, or in one; name a folder`);
    throw cannotWrite(folder, error);
  }
}

/** False where there is such a file already; it is never overwritten. */
function isWritten(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(file, error);
  }
}

/** The section of a tenant from which the fake makes a history; it is as short for a million contacts as for one. */
function historyOf({ contacts, days, seed, until }: InitOptions): object {
  if (contacts === undefined) {
    if (days === undefined && seed === undefined && until === undefined) return {};
    throw new UsageError('--days, --seed and --until need --contacts, the number of contacts of the history');
  }
  const generated = { count: contacts, days: days ?? 30, seed: seed ?? 1, ...(until !== undefined && { until }) };
  return { completedContacts: { generated } };
}

/** What to do where a tenant file is kept, so that it would get no history. */
function keptWords(file: string, options: InitOptions): string {
  const lines = toYaml(historyOf(options)).trimEnd();
  return `${file} exists and is kept, so that it would get no history; name another folder, or add to it:\n${lines}`;
}

/** A key at the beginning of a line or of an object, in YAML or JSON. */
const KEY = /(^[ \t]*|[{,]\s*)(["']?)([A-Za-z]+)\2(?=\s*:)/gm;

/** Replaces keys in the text, so that comments and the order stay. A file that is invalid afterwards is left alone. */
async function upgradeTenant(file: string): Promise<void> {
  const text = readFileOption(file);
  const changed = new Set<string>();
  const upgraded = text.replace(KEY, (all, before: string, quote: string, key: string) => {
    const current = RETIRED_TENANT_KEYS.includes(key) ? replacementOf(key) : undefined;
    if (current === undefined) return all;
    changed.add(`${key} is now ${current}`);
    return before + quote + current + quote;
  });
  const read = await readTenantFile(upgraded);
  if ('problems' in read) {
    const lines = read.problems.map(
      ({ line, column, pointer, problem }) => `${file}:${line}:${column}: ${pointer} ${problem}`,
    );
    throw new UsageError(`the tenant file cannot be upgraded, and is left as it is:\n${lines.join('\n')}`);
  }
  if (changed.size === 0) {
    process.stdout.write(`${file} is up to date: nothing has to change\n`);
    return;
  }
  try {
    writeWhole(file, upgraded);
  } catch (error) {
    throw cannotWrite(file, error);
  }
  process.stdout.write(`upgraded ${file}: ${[...changed].join(', ')}\n`);
}
