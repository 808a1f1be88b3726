import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { runCli, startServe } from '../test-support/run-cli.ts';

const root = mkdtempSync(path.join(tmpdir(), 'fake-cxone-config-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
/** A folder of its own with these files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = path.join(root, String(folders));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

type Settings = Readonly<Record<string, { readonly value: unknown; readonly from: string }>>;

const FILE = 'fake-cxone.config.yaml';

/** As PowerShell 5 writes files by `>`. */
const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('files of options in UTF-16', () => {
  const good = JSON.stringify({
    contact: { externalId: 'ext-1', phoneNumbers: [{ phoneType: 'mobile', number: '+12135550142' }] },
    campaignId: 'camp-of-mine',
  });

  test('a configuration', async () => {
    const cwd = folderWith({});
    writeFileSync(path.join(cwd, FILE), wide('port: 4123\r\n'));
    expect((await runCli(['config'], { cwd })).stdout).toMatch(/^port +4123 /);
  });

  test('a tenant, a baseline and a document', async () => {
    const cwd = folderWith({ 'good.json': good });
    const asked = ['check', 'good.json', '--tenant', 'tenant.json', '--json'];
    writeFileSync(path.join(cwd, 'tenant.json'), wide(JSON.stringify(defaultTenant)));
    const found = await runCli(asked, { cwd });
    expect([found.code, found.stderr]).toEqual([1, '']);
    expect(found.stdout).toContain('campaign-unknown');
    writeFileSync(path.join(cwd, 'baseline.json'), wide(found.stdout));
    expect((await runCli([...asked, '--baseline', 'baseline.json'], { cwd })).code).toBe(0);
    const document = { openapi: '3.1.0', info: { title: 'Mine', version: '1' }, paths: {} };
    writeFileSync(path.join(cwd, 'mine.json'), wide(JSON.stringify(document)));
    expect((await runCli(['diff', 'mine.json', 'mine.json'], { cwd })).code).toBe(0);
  });
});

describe('config', () => {
  test('prints each option of serve, as it is without anything said', async () => {
    const { code, stdout, stderr } = await runCli(['config'], { cwd: folderWith({}) });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`port                4010       default
host                127.0.0.1  default
tenant              -          default
tenant-once         -          default
scenario            -          default
faults              -          default
rate-limit          -          default
openapi             -          default
allow-remote-refs   -          default
stubs               -          default
variant             -          default
signing-key         -          default
public-url          -          default
request-timeout     30         default
journal-limit       1000       default
memory-limit        256        default
test-keys           -          default
test-key            -          default
journal-file        -          default
keep-bodies         -          default
tls                 -          default
tls-cert            -          default
tls-key             -          default
cors                -          default
allowed-host        -          default
admin-token         -          default
admin-token-file    -          default
notify              -          default
notify-secret       -          default
notify-secret-file  -          default
store               -          default
workers             -          default
json                -          default
config              -          default
`);
  });

  test('prints where each value is from: flags go before variables, these before the file', async () => {
    const cwd = folderWith({
      [FILE]: 'port: 1\nhost: 127.0.0.3\n\nrequest-timeout: 3\nvariant:\n  scope: either\n  error-body: empty\n',
    });
    const env = { FAKE_CXONE_PORT: '2', FAKE_CXONE_HOST: '127.0.0.2', FAKE_CXONE_TLS: 'true' };
    const { stdout } = await runCli(['config', '--port', '3'], { cwd, env });
    expect(stdout.split('\n').filter((line) => !line.endsWith('default'))).toEqual([
      'port                3                              flag',
      'host                127.0.0.2                      FAKE_CXONE_HOST',
      `variant             scope=either,error-body=empty  ${FILE}:5`,
      `request-timeout     3                              ${FILE}:4`,
      'tls                 true                           FAKE_CXONE_TLS',
      '',
    ]);
  });

  test('prints an object by --json, in which the flag itself is none of the values', async () => {
    const cwd = folderWith({ 'fake-cxone.config.json': '{"cors": ["https://a.example", "https://b.example"]}' });
    const { stdout } = await runCli(['config', '--json'], { cwd });
    const settings = JSON.parse(stdout) as Settings;
    expect(settings['cors']).toEqual({
      value: ['https://a.example', 'https://b.example'],
      from: 'fake-cxone.config.json:1',
    });
    expect(settings['json']).toEqual({ value: null, from: 'default' });
    const { stdout: other } = await runCli(['config', '--json'], { cwd, env: { FAKE_CXONE_JSON: '1' } });
    expect((JSON.parse(other) as Settings)['json']).toEqual({ value: true, from: 'FAKE_CXONE_JSON' });
  });

  test.each<[string, string, NodeJS.ProcessEnv, string, unknown]>([
    ['a text', 'host: 127.0.0.9', {}, 'host', '127.0.0.9'],
    ['a number', 'port: 0', {}, 'port', 0],
    ['a number in quotes', "port: '0'", {}, 'port', 0],
    ['a truth', 'json: true', {}, 'json', true],
    ['an untruth over the file', 'json: true', { FAKE_CXONE_JSON: 'false' }, 'json', false],
    ['a list of variants', 'variant: [scope=either]', {}, 'variant', { scope: 'either' }],
    ['one variant', 'variant: scope=either', {}, 'variant', { scope: 'either' }],
    ['a value that is a number', 'variant: { missing-right: 401 }', {}, 'variant', { 'missing-right': '401' }],
    [
      'variants of a variable',
      '',
      { FAKE_CXONE_VARIANT: 'scope=either,campaign=required' },
      'variant',
      { scope: 'either', campaign: 'required' },
    ],
    ['all origins', "cors: '*'", {}, 'cors', '*'],
    [
      'origins of a variable',
      '',
      { FAKE_CXONE_CORS: 'https://a.example, https://b.example' },
      'cors',
      ['https://a.example', 'https://b.example'],
    ],
    ['a path, from where the file is', 'tenant: tenants/a.yaml', {}, 'tenant', path.join('conf', 'tenants', 'a.yaml')],
    ['a path of a variable, from here', '', { FAKE_CXONE_TENANT: 'a.yaml' }, 'tenant', 'a.yaml'],
    ['a whole path', 'tls-key: /keys/key.pem', {}, 'tls-key', '/keys/key.pem'],
  ])('takes %s', async (_name, text, env, option, value) => {
    const cwd = folderWith({ 'conf/c.yaml': text });
    const { stdout, stderr } = await runCli(['config', '--json', '--config', 'conf/c.yaml'], { cwd, env });
    expect([stderr, (JSON.parse(stdout) as Settings)[option]?.value]).toEqual(['', value]);
  });

  test.each<[string, string, readonly string[]]>([
    ['a key in another spelling', 'requestTimeout: 3', ['1:1: Unknown option "requestTimeout". Use one of: port,']],
    ['a key in capitals', '# my file\nPort: 3', ['2:1: Unknown option "Port". Use one of: port,']],
    ['a slip of a key', 'tenat: a.yaml', ['1:1: Unknown option "tenat". Use one of: port,']],
    ['a file that names another', 'config: a.yaml', ['1:1: Unknown option "config". Use one of: port,']],
    ['a port that is none', 'host: a\nport:   http', ['2:9: port: a port is a whole number from 0 to 65535']],
    ['a URL that is none', 'public-url: x', ['1:13: public-url: write it as https://fake.example']],
    ['a truth that is none', 'tls: maybe', ['1:6: tls: it is true or false']],
    ['a list where a text belongs', 'host: [a]', ['1:7: host: it is a text']],
    ['nothing where a text belongs', 'host:', ['1:6: host: it is a text']],
    [
      'a variant that is none',
      'variant:\n  scoop: either',
      ['2:10: variant: Unknown variant "scoop". Use one of: scope'],
    ],
    ['a value that is none', 'variant:\n  - scope=maybe', ['2:5: variant: Unknown scope "maybe". Use one of: ']],
    [
      'an origin that is none',
      'cors:\n  - https://a.example/x',
      ["2:5: cors: 'https://a.example/x' is not an origin; give"],
    ],
    ['a number for a token', 'admin-token: 007', ['1:14: admin-token: it is a text in quotes']],
    ['a key that is there twice', 'port: 1\nport: 2', ['2:1: Map keys must be unique']],
    ['no YAML', 'port: [1', ['2:1: Flow sequence in block collection must be']],
    ['no map', '- port', ['1:1: it must be a map of options, such as port: 4010']],
    ['all at once', 'Port: 1\nport: x\ntls: 3', ['1:1: Unknown option "Port"', '2:7: port: a port', '3:6: tls: it is']],
  ])('reports %s with file, line and column', async (_name, text, problems) => {
    const cwd = folderWith({ [FILE]: `${text}\n` });
    for (const command of ['config', 'serve']) {
      const { code, stdout, stderr } = await runCli([command], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      const [title, ...lines] = stderr.trimEnd().split('\n');
      expect(title).toBe('fake-cxone: the config file is invalid:');
      expect(lines).toEqual(problems.map((problem) => expect.stringContaining(`${FILE}:${problem}`)));
    }
  });

  test('passes over FAKE_CXONE_URL, which clients in the same job read', async () => {
    const { code, stderr } = await runCli(['config'], {
      cwd: folderWith({}),
      env: { FAKE_CXONE_URL: 'http://127.0.0.1:4010' },
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each<[string, readonly string[], NodeJS.ProcessEnv, string]>([
    ['a variable that is none', [], { FAKE_CXONE_PROT: '1' }, 'fake-cxone: Unknown variable "FAKE_CXONE_PROT".'],
    [
      'a port in a variable that is none',
      [],
      { FAKE_CXONE_PORT: 'http' },
      'FAKE_CXONE_PORT "http" is not valid for --port: a port is',
    ],
    ['a truth in a variable', [], { FAKE_CXONE_TLS: 'x' }, 'fake-cxone: the variable FAKE_CXONE_TLS is true or false'],
    [
      'a file that is not there',
      ['--config', 'no.yaml'],
      {},
      'fake-cxone: no.yaml cannot be read: there is no such file',
    ],
    ['a flag that is none', ['--prot', '1'], {}, 'Did you mean --port?'],
  ])('reports %s, as serve does', async (_name, args, env, want) => {
    for (const command of ['config', 'serve']) {
      const { code, stdout, stderr } = await runCli([command, ...args], { cwd: folderWith({}), env });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(want);
    }
  });

  test('two files in one folder are one too many', async () => {
    const cwd = folderWith({ [FILE]: '', 'fake-cxone.config.json': '{}' });
    const { code, stderr } = await runCli(['config'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      `fake-cxone: there are ${FILE} and fake-cxone.config.json; keep one, or name one by --config\n`,
    ]);
    expect((await runCli(['config', '--config', FILE], { cwd })).code).toBe(0);
  });
});

describe('an admin token', () => {
  const SECRET = 'a-secret-of-tests';

  test.each<[string, readonly string[], NodeJS.ProcessEnv, string]>([
    ['a flag', ['--admin-token', SECRET], {}, ''],
    ['a variable', [], { FAKE_CXONE_ADMIN_TOKEN: SECRET }, ''],
    ['the config file', [], {}, `admin-token: ${SECRET}`],
    ['a file', ['--admin-token-file', 'token.txt'], {}, ''],
    ['a file of a variable', [], { FAKE_CXONE_ADMIN_TOKEN_FILE: 'token.txt' }, ''],
    ['a file of the config file', [], {}, 'admin-token-file: token.txt'],
    ['a flag over the config file', ['--admin-token', SECRET], {}, 'admin-token-file: other.txt'],
    ['a variable over the config file', [], { FAKE_CXONE_ADMIN_TOKEN_FILE: 'token.txt' }, 'admin-token: other'],
  ])('of %s takes effect, and is shown nowhere', async (_name, args, env, text) => {
    const cwd = folderWith({ [FILE]: text, 'token.txt': `${SECRET}\n` });
    const { code, stdout } = await runCli(['config', ...args], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).not.toContain(SECRET);
    expect(stdout).toMatch(/\[set\]|token\.txt/);
    const fake = await startServe(['--json', ...args], { cwd, env });
    const ask = async (token: string) =>
      (await fetch(`${fake.url}/_fake/calls`, { headers: { Authorization: `Bearer ${token}` } })).status;
    expect([await ask(SECRET), await ask('other')]).toEqual([200, 401]);
    await fetch(`${fake.url}/${SECRET}`, { headers: { Authorization: `Bearer ${SECRET}`, 'X-Other': SECRET } });
    const token = await runCli(['token', '--url', fake.url], { env: { FAKE_CXONE_ADMIN_TOKEN: SECRET } });
    expect([token.code, token.stdout.split('.').length]).toEqual([0, 3]);
    await fake.end();
    expect(fake.lines).toHaveLength(2);
    expect([...fake.lines, ...fake.talk].join('\n')).not.toContain(SECRET);
  });

  test.each<[string, readonly string[], NodeJS.ProcessEnv, string, string]>([
    ['of two words', ['--admin-token', `${SECRET} x`], {}, '', 'admin-token (flag): an admin token has 8 or more'],
    ['that is empty', [], { FAKE_CXONE_ADMIN_TOKEN: '' }, '', 'admin-token (FAKE_CXONE_ADMIN_TOKEN): an admin token'],
    [
      'of two words in a file',
      [],
      {},
      `admin-token: ${SECRET} x`,
      `admin-token (${FILE}:1): an admin token has 8 or more`,
    ],
    ['in an empty file', ['--admin-token-file', 'empty.txt'], {}, '', 'empty.txt: an admin token has 8 or more'],
    ['in no file', ['--admin-token-file', 'no.txt'], {}, '', 'no.txt cannot be read: there is no such file'],
    [
      'given twice',
      ['--admin-token', SECRET, '--admin-token-file', 'empty.txt'],
      {},
      '',
      'admin-token and admin-token-file are given both; give one',
    ],
  ])('%s is rejected, and shown nowhere', async (_name, args, env, text, want) => {
    const cwd = folderWith({ [FILE]: text, 'empty.txt': '' });
    for (const command of ['config', 'serve']) {
      const { code, stdout, stderr } = await runCli([command, ...args], { cwd, env });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`fake-cxone: ${want}`);
      expect(stderr).not.toContain(SECRET);
    }
  });
});
