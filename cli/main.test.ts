import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli, runProcess } from './test-support/run-cli.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** util-linux, which gives a process a terminal of its own. */
const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

// The other tests of the commands run them in their own process; here they run as people run them.
describe('the command line', () => {
  test.each(['--version', '-v', '-V'])('%s prints the version of the package', async (flag) => {
    expect(await runProcess([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help names every command on stdout', async () => {
    const { code, stdout } = await runProcess(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'serve',
      'explain',
      'check',
      'token',
      'schema',
      'scenarios',
      'magic',
      'config',
      'completion',
    ])
      expect(stdout).toContain(command);
    expect(stdout).toContain('Exit codes: 0 success, 1 check failed, 2 usage error, 70 internal error.');
  });

  test('the help has its commands, and the options of serve, in groups', async () => {
    const [{ stdout: main }, { stdout: serve }] = [await runCli(['--help']), await runCli(['serve', '--help'])];
    for (const heading of ['Run the fake:', 'Explain and check:', 'Work with a real server:'])
      expect(main).toContain(heading);
    for (const heading of ['Server:', 'Behavior:', 'Journal:', 'Access to /_fake:']) expect(serve).toContain(heading);
  });

  test.each([
    ['verify', ['Server:', 'Cases:', 'Requests that may ring a phone:', 'Reports:']],
    ['diff', ['Reports:']],
    ['docs', ['Output:', 'Contract:']],
    ['check', ['Reports:', 'Contract:', 'Traffic:']],
  ])('the options of %s are in groups; only --help is in none', async (command, headings) => {
    const { stdout } = await runCli([command, '--help']);
    for (const heading of headings) expect(stdout).toMatch(new RegExp(`^${heading}\n  --`, 'm'));
    expect(stdout).toMatch(/^Options:\n {2}-h, --help .*\n\n/m);
  });

  test('a slip gets the nearest command', async () => {
    const { code, stderr } = await runCli(['tokne']);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^fake-cxone: Unknown command "tokne"\. Use one of: serve, [a-z, ]+, completion, help\. Did you mean "token"\?\n$/,
    );
  });

  test('help of a command that does not exist is the same error', async () => {
    const { code, stdout, stderr } = await runCli(['help', 'tokne']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^fake-cxone: Unknown command "tokne"\. .* Did you mean "token"\?\n$/);
  });

  test('learn is not a command, and the error names what replaces it', async () => {
    const { code, stdout, stderr } = await runCli(['learn', 'seen.json']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'fake-cxone: learn is not a command. It works in a clone of the project only: npm run learn -- seen.json\n',
    );
  });

  test.each([
    ['18.20.4', 2, 'fake-cxone needs Node.js 20.19 or newer; this is v18.20.4\n'],
    ['20.18.0', 2, 'fake-cxone needs Node.js 20.19 or newer; this is v20.18.0\n'],
  ])('on Node %s it says in one line what it needs', (old, code, stderr) => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const pretend = `Object.defineProperty(process, 'version', { value: 'v${old}' }); Object.defineProperty(process.versions, 'node', { value: '${old}' }); import(${JSON.stringify(bin)});`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], { encoding: 'utf8' });
    expect([ended.status, ended.stderr, ended.stdout]).toEqual([code, stderr, '']);
  });

  test('bin.js imports nothing before it knows the version', () => {
    const text = readFileSync(new URL('../bin.js', import.meta.url), 'utf8');
    expect(text).not.toMatch(/^import /m);
  });

  test.each(['serve', 'init', 'explain', 'check', 'token', 'schema', 'scenarios', 'magic', 'config'])(
    '%s --help has examples',
    async (command) => {
      const { code, stdout } = await runCli([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}\S/);
    },
  );

  test.each(['bash', 'zsh', 'fish', 'powershell'])('completion %s prints a script', async (shell) => {
    const { code, stdout } = await runCli(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('fake-cxone');
  });

  test.runIf(process.platform !== 'win32')('the script for bash may be sourced twice', () => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const twice = `s=$("${process.execPath}" "${bin}" completion bash); eval "$s"; eval "$s"`;
    expect(spawnSync('bash', ['-c', twice], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['serve', '--port', 'abc'], '--port "abc" is not valid: a port is a whole number from 0 to 65535.'],
    [
      ['serve', '--variant', 'scop=call'],
      /^fake-cxone: --variant "scop=call" is not valid\. .*Did you mean "scope"\?\n$/,
    ],
    [['serve', '--port'], '--port needs a value: --port <number>'],
    [['serve', '--prot', '1'], 'serve has no option --prot. Did you mean --port?'],
    [['serve', 'here'], 'serve takes no arguments, and "here" is one too many. Write fake-cxone serve [options]'],
    [['init', 'a', 'b'], 'init takes at most 1 argument, and "b" is one too many.'],
    [['check'], 'The argument files is missing. Write fake-cxone check [options] <files...>'],
    [['proxy'], 'proxy needs --target <url>. See fake-cxone proxy --help'],
    [['proxy', '--traget', 'http://a.example'], 'proxy has no option --traget. Did you mean --target?\n'],
    [['verify', '--taregt=http://a.example'], 'verify has no option --taregt. Did you mean --target?\n'],
    [['docs', '--banana', 'x'], 'docs has no option --banana. See fake-cxone docs --help\n'],
    [['schema', '--of', 'tennant'], /^fake-cxone: --of "tennant" is not valid\. .*Did you mean "tenant"\?\n$/],
    [['completion', 'bsh'], 'Unknown shell "bsh". Use one of: zsh, bash, fish, powershell. Did you mean "bash"?\n'],
    [['check', 'a.har', '--fail-on', 'eror'], /^fake-cxone: --fail-on "eror" is not valid\. .*"error"\?\n$/],
    [['check', 'a.har', '--report', 'sarf=x'], /^fake-cxone: --report "sarf=x" is not valid\. .*"sarif"\?\n$/],
    [
      ['diff', 'a', 'b', '--report', 'nope'],
      /^fake-cxone: --report "nope" is not valid\. .*pretty, json, markdown, github\.\n$/,
    ],
    [
      ['explain', '{}', '--header', '400 Bad Request'],
      '--header "400 Bad Request" is not valid: write it as name: val',
    ],
    [['completion', 'tcsh'], 'Unknown shell "tcsh". Use one of: zsh, bash, fish, powershell'],
    [
      ['verify', '--target', 'http://a.example', '--token', 'planted-secret'],
      /^fake-cxone: --token is not valid: put the/,
    ],
  ])('%j is a usage error in plain words', async (words, says) => {
    const { code, stdout, stderr } = await runCli(words);
    expect([code, stdout]).toEqual([2, '']);
    if (typeof says === 'string') expect(stderr).toContain(`fake-cxone: ${says}`);
    else expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/planted|argument value|\?\./);
  });

  const emptyArgument = (name: string) =>
    `fake-cxone: the argument ${name} is empty. A variable of the shell that is not set leaves such a text.\n`;
  const emptyOption = (flag: string) =>
    `fake-cxone: ${flag} is empty; give it a value, or leave it out. A variable of the shell that is not set leaves such a text.\n`;

  test.each([
    [['check', ''], emptyArgument('files')],
    [['check', 'a.har', ''], emptyArgument('files')],
    [['replay', ''], emptyArgument('files')],
    [['explain', ''], emptyArgument('input')],
    [['diff', 'built-in', ''], emptyArgument('new')],
    [['import', 'wiremock', ''], emptyArgument('path')],
    [['init', ''], emptyArgument('folder')],
    [['docs', '--out', ''], emptyOption('--out')],
    [['serve', '--tenant', ''], emptyOption('--tenant')],
    [['serve', '--scenario='], emptyOption('--scenario')],
    [['config', '--config', ''], emptyOption('--config')],
    [['explain', '{}', '--answer', ''], emptyOption('--answer')],
    [['explain', '{}', '--text', ''], emptyOption('--text')],
    [['explain', '{}', '--token', ''], emptyOption('--token')],
    [['explain', '{}', '--scope', 'a', '--scope', ''], emptyOption('--scope')],
    [['token', '--user', ''], emptyOption('--user')],
  ])('%j has an empty text, which would stand for the working folder or for no value', async (words, says) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-empty-'));
    expect(await runCli(words, { cwd })).toEqual({ code: 2, stdout: '', stderr: says });
    expect(readdirSync(cwd)).toEqual([]);
    rmSync(cwd, { recursive: true });
  });

  test('a variable and a key of the config file that are empty are named', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-empty-'));
    const env = { FAKE_CXONE_TENANT: '' };
    const ofVariable = await runCli(['serve', '--port', '0'], { cwd, env });
    writeFileSync(path.join(cwd, 'fake-cxone.config.yaml'), 'port: 0\ntenant: ""\n');
    const ofFile = await runCli(['serve'], { cwd });
    rmSync(cwd, { recursive: true });
    expect([ofVariable.code, ofVariable.stderr]).toEqual([
      2,
      'fake-cxone: FAKE_CXONE_TENANT is empty; give it a value, or do not set it\n',
    ]);
    expect([ofFile.code, ofFile.stderr]).toEqual([
      2,
      'fake-cxone: the config file is invalid:\nfake-cxone.config.yaml:2:9: tenant: it is empty\n',
    ]);
  });

  test.runIf(process.platform !== 'win32').each([
    ['fake-cxone che', 'check'],
    ['fake-cxone serve --variant scope=e', 'either'],
    ['fake-cxone serve --variant campaign=', 'optional required'],
  ])('bash completes %j by itself, without the package bash-completion', (line, completed) => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const script = `fake-cxone() { "${process.execPath}" "${bin}" "$@"; }; s=$(fake-cxone completion bash); eval "$s"
      compopt() { :; }; COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; __fake_cxone_complete; echo "\${COMPREPLY[*]}"`;
    expect(spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' })).toMatchObject({
      status: 0, stdout: `${completed}\n`, stderr: '',
    }); // biome-ignore format: a list reads better filled
  });

  test('commands and options are completed', async () => {
    const words = async (...line: string[]) =>
      (await runCli(['complete', '--', ...line])).stdout.split('\n').map((row) => row.split('\t')[0]);
    expect(await words('')).toEqual(expect.arrayContaining(['serve', 'explain', 'check', 'token', 'schema']));
    expect(await words('check', '--')).toEqual(expect.arrayContaining(['--report', '--baseline', '--fail-on']));
    expect(await words('serve', '--variant', '')).toEqual(
      expect.arrayContaining(['scope=either', 'campaign=required']),
    );
    expect(await words('serve', '--variant', 'scope=')).toEqual([
      'scope=personal-connection', 'scope=call', 'scope=either', 'scope=none', ':4', '',
    ]); // biome-ignore format: a list reads better filled
    expect(await words('serve', '--variant', 'scope=e')).toEqual(['scope=either', ':4', '']);
    expect(await words('serve', '--scenario', '')).toEqual(expect.arrayContaining(['flaky', ':0']));
    expect(await words('check', '--report', '')).toEqual(expect.arrayContaining(['junit', 'sarif', ':4']));
    expect(await words('diff', '--report', '')).not.toContain('junit');
    expect(await words('explain', 'campaign-u')).toEqual(['campaign-unknown', ':0', '']);
    for (const line of [['check'], ['replay'], ['serve', '--tenant'], ['diff']])
      expect(await words(...line, '')).toContain(':0');
    expect(await words('check', '--fail-on', '')).toEqual(expect.arrayContaining(['error', 'warning']));
  });

  test.runIf(process.platform !== 'win32')('a reader that has seen enough does not make it fail', () => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const command = `"${process.execPath}" "${bin}" schema | head -1; echo "\${PIPESTATUS[0]}"`;
    const ended = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([ended.stdout, ended.stderr]).toEqual(['{\n0\n', '']);
  });

  test.runIf(process.platform === 'linux')('a folder that nobody can write to does not stop it', () => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const input = '{"contact": {}}';
    const ended = spawnSync(process.execPath, [bin, 'explain', '-'], { cwd: '/proc', input, encoding: 'utf8' });
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain('It would be rejected');
  });

  test.runIf(hasScript)('colors are for terminals only, and for nobody who sets NO_COLOR', () => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const onTerminal = (env: NodeJS.ProcessEnv) =>
      spawnSync('script', ['-qec', `"${process.execPath}" "${bin}" explain '{}'`, '/dev/null'], {
        // Node takes a terminal under CI for one without colors.
        env: { ...process.env, FORCE_COLOR: undefined, CI: undefined, ...env },
        encoding: 'utf8',
      }).stdout;
    expect(onTerminal({ NO_COLOR: undefined, TERM: 'xterm-256color' })).toContain('\u001b[');
    expect(onTerminal({ NO_COLOR: '1', TERM: 'xterm-256color' })).not.toContain('\u001b[');
    const piped = spawnSync(process.execPath, [bin, 'explain', '{}'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
    });
    expect(piped.stdout).not.toContain('\u001b[');
  });
});
