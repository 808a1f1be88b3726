import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lockFile from '../package-lock.json' with { type: 'json' };
import { retiredWordsIn, type TextScope } from './structure/retired-words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A folder, and the packages that it may import. `effects`: it may use the clock, randomness, timers, the environment. */
interface Folder {
  readonly packages?: readonly string[];
  readonly effects?: true;
}

/** Every folder from the ground up. A folder may import those above it in this list, and none below. */
const LAYERS: Readonly<Record<string, Folder>> = {
  generated: {},
  'contracts/arguments': { packages: ['fastest-levenshtein'] },
  'contracts/time': {},
  'contracts/http': {},
  'contracts/json': { packages: ['#on-demand', 'jsonc-parser'] },
  'contracts/expressions': { packages: ['#on-demand'] },
  'contracts/contract': { packages: ['#on-demand', 'ajv', 'ajv-formats', 'rfc6902', 'rou3'] },
  'contracts/tenant': {},
  'contracts/rules': {},
  'contracts/validation': { packages: ['#on-demand', 'fastest-levenshtein'] },
  'contracts/redaction': {},
  'contracts/explain': { packages: ['#on-demand', 'jsonc-parser'] },
  'contracts/formats': { packages: ['#on-demand', 'jose', 'node:zlib', 'yaml'] },
  'contracts/wiremock': {},
  'contracts/openapi': { packages: ['ajv', 'ajv-formats', 'openapi-sampler'] },
  'contracts/check': {},
  'contracts/verify': {},
  'contracts/diff': {},
  'contracts/report': { packages: ['junit-report-builder', 'node-sarif-builder'] },
  contracts: {},
  'contracts/testing': { packages: ['node:http'] },
  'mock-server/admin-types': {},
  'mock-server/replay': {},
  'mock-server/calls': { packages: ['node:module', 'temporal-polyfill'] },
  'mock-server/contacts': { packages: ['pure-rand'] },
  'mock-server/lists': { packages: ['node:crypto', 'node:fs', 'node:module', 'node:os', 'node:path', 'papaparse'] },
  'mock-server/exchange': { packages: ['node:crypto', 'node:http'], effects: true },
  'mock-server/journal': { packages: ['fastest-levenshtein', 'node:http'] },
  'mock-server/metrics': { packages: ['prom-client'] },
  'mock-server/tokens': { packages: ['jose', 'lru-cache', 'node:crypto', 'node:util'] },
  'mock-server/state': { packages: ['lru-cache', 'pure-rand'] },
  'mock-server/redis': { packages: ['node:crypto', 'node:timers', 'redis'], effects: true },
  'mock-server/agents': {},
  'mock-server/dialer': {},
  'mock-server/sandbox': { packages: ['lru-cache'] },
  'mock-server/notify': { packages: ['node:crypto', 'node:timers', 'undici'], effects: true },
  'mock-server/tenant': { packages: ['#on-demand', 'rfc6902'] },
  'mock-server/auth': {},
  'mock-server/overrides': { packages: ['node:util'] },
  'mock-server/operations': {},
  'mock-server/lifecycle': { packages: ['node:http'] },
  'mock-server/client': { effects: true },
  'site/browser': { effects: true },
  'site/console': { packages: ['preact', 'jsonc-parser'], effects: true },
  site: { packages: ['#console-assets', '#site-assets', 'turndown'] },
  'mock-server/mcp': { packages: ['@modelcontextprotocol/sdk', 'ajv', 'node:stream'] },
  'mock-server/admin': { packages: ['node:http', 'node:net'] },
  'mock-server/server': {
    packages: [
      'express',
      'node:crypto',
      'node:http',
      'node:https',
      'node:net',
      'node:stream',
      'node:timers',
      'node:tls',
      'selfsigned',
    ],
    effects: true,
  },
  'mock-server/proxy': {
    packages: ['node:crypto', 'node:http', 'node:stream', 'undici'],
    effects: true,
  },
  'mock-server': {},
  'mock-server/testing': { packages: ['@jest/globals', 'expect', 'msw', 'node:os', 'vitest'], effects: true },
  'cli/files': {
    packages: [
      'chokidar',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:stream',
      'node:v8',
      'node:vm',
      'node:zlib',
      'tinyglobby',
    ],
    effects: true,
  },
  'cli/options': { packages: ['@bomb.sh/tab', 'commander', 'node:fs', 'node:os', 'node:path'], effects: true },
  'cli/output': { packages: ['commander', 'node:fs', 'node:util'], effects: true },
  'cli/workers': { packages: ['node:cluster', 'node:net'], effects: true },
  'cli/verify': {
    packages: ['commander', 'node:crypto', 'node:fs', 'node:path', 'node:readline', 'node:timers', 'undici'],
    effects: true,
  },
  'cli/commands': {
    packages: [
      '@modelcontextprotocol/sdk',
      'commander',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:url',
      'node:util',
    ],
    effects: true,
  },
  cli: { packages: ['commander', 'node:child_process', 'node:fs', 'node:util'], effects: true },
};
const ORDER = Object.keys(LAYERS);

/** Doors other than index.ts: our own folders enter contracts/ by internal.ts. */
const OTHER_DOORS = new Set([
  'contracts/internal.ts',
  // the names of the stages alone: the console loads the rest of the contract later
  'contracts/contract/contract.ts',
  // the quoting of a shell's word, for the same reason
  'contracts/formats/shell-words.ts',
  // what unpacks a body, without the readers of recordings
  'contracts/formats/content-coding.ts',
  // the names of the operations alone, for the same reason
  'generated/codes.ts',
  // loaded when the command runs
  'cli/verify/verify-target.ts',
]);
/** Doors that put together what lies in their folders. */
const OUTER_DOORS = new Set(['contracts/index.ts', 'contracts/internal.ts', 'mock-server/index.ts']);

const MOST_LINES = 250;
const MOST_LINES_OF_A_FUNCTION = 40;
const MOST_LOOSE_FILES = 8;
const MOST_DIRECT_DEPENDENCIES = 22;
const MOST_INSTALLED_PACKAGES = 115;

/** Files under 30 lines whose only importer is in the same folder, and why they stay on their own. */
const SMALL_FILES: Readonly<Record<string, string>> = {
  'mock-server/tenant/sessions-of-users.ts': 'what a change of the tenant does to sessions, beside what it is',
  'mock-server/overrides/replay.ts': 'each source of overrides has a file',
  'site/browser/open-named.ts': 'one behavior of a page',
  'site/browser/show-current.ts': 'one behavior of a page',
  'site/console/state/read-overrides.ts': 'the one reader of five admin routes',
};

/** Where a retired word is somebody else's, or is named in order to reject it. */
const MAY_NAME_RETIRED_WORDS: readonly RegExp[] = [
  /^scripts\/architecture\.test\.ts$/,
  /^CHANGELOG\.md$/,
  /^\.github\/decisions\/0017-/,
  /retired/,
];
/** Names of tests and of cases follow other rules; a phrase in them disturbs no reader of the product. */
const NAMES_OF_TESTS =
  /\.test\.tsx?$|\.test-d\.ts$|(^|\/)test-support\/|^spec\/cases\/|^spec\/guide\/|^cli\/explained\//;

/** Which words are wrong in a file. Generated files repeat the spec, claims quote what a source says. */
function scopeOf(file: string): TextScope {
  if (NAMES_OF_TESTS.test(file) || file.startsWith('generated/')) return 'code';
  if (/\.md$/.test(file) || /^spec\/(?!cases\/|claims\.yaml|claimed-paths\.yaml|neighbors\.yaml|guide\/)/.test(file))
    return 'page';
  return 'text';
}

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !/(^|\/)(node_modules|dist|coverage|\.git|\.stryker-tmp)\//.test(file));
const code = files
  .filter((file) => /^(contracts|mock-server|site|cli|scripts|generated)\/.*\.tsx?$/.test(file))
  .filter((file) => !/\.(test|test-d|d)\.ts$/.test(file) && !/(^|\/)test-support\/|^mock-server\/cases\//.test(file));
const sources = code.filter((file) => !file.startsWith('generated/'));
const product = sources.filter((file) => !/^(scripts|site\/testing)\//.test(file));

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const importsByFile = new Map(
  code.map((file) => [
    file,
    ts
      .preProcessFile(textOf(file), true, true)
      .importedFiles.map(({ fileName }) =>
        fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
      ),
  ]),
);
const importsOf = (file: string): readonly string[] => importsByFile.get(file) ?? [];

/** The deepest layer that a file belongs to; a loose file may be one of its own. */
function layerOf(file: string): string | undefined {
  return ORDER.filter((layer) => file.startsWith(`${layer}/`) || file === `${layer}.ts`).sort(
    (a, b) => b.length - a.length,
  )[0];
}

/** What one import does against the layers, or undefined. */
function violationOf(file: string, imported: string): string | undefined {
  const layer = layerOf(file);
  if (layer === undefined) return `${file} is in no layer`;
  if (!/^(contracts|mock-server|site|cli|scripts|generated)\//.test(imported)) return packageViolation(file, imported);
  const other = layerOf(imported);
  if (other === layer) return undefined;
  if (other === undefined) return `${file} imports ${imported}, which nobody may`;
  if (ORDER.indexOf(other) > ORDER.indexOf(layer)) return `${file} imports ${imported}, which is above it`;
  return imported.endsWith('/index.ts') || OTHER_DOORS.has(imported) || OUTER_DOORS.has(file)
    ? undefined
    : `${file} enters ${other} by ${imported}, not by its index.ts`;
}

function packageViolation(file: string, imported: string): string | undefined {
  if (imported === 'package.json') return file.startsWith('cli/') ? undefined : `${file} reads package.json`;
  const name = imported.startsWith('@') ? imported.split('/').slice(0, 2).join('/') : imported.split('/')[0];
  const allowed = LAYERS[layerOf(file) ?? '']?.packages ?? [];
  return allowed.includes(name ?? '') ? undefined : `${file} imports the package ${imported}`;
}

describe('imports', () => {
  test('run one way, and enter a folder by its index.ts', () => {
    const violations = product.flatMap((file) => importsOf(file).map((imported) => violationOf(file, imported)));
    expect(violations.filter((each) => each !== undefined)).toEqual([]);
  });

  test('have no circles, types counted', () => {
    expect(circles()).toEqual([]);
  });

  test('of scripts/ come from scripts/ alone', () => {
    expect(product.filter((file) => importsOf(file).some((each) => each.startsWith('scripts/')))).toEqual([]);
  });
});

describe('files', () => {
  test('have up to 250 lines, and functions up to 40', () => {
    expect(sources.flatMap(tooLong)).toEqual([]);
  });

  test('under 30 lines with one importer beside them have a reason', () => {
    const small = product.filter((file) => {
      const importers = code.filter((other) => importsOf(other).includes(file));
      const [importer = ''] = importers;
      return (
        importers.length === 1 &&
        path.dirname(importer) === path.dirname(file) &&
        !importer.endsWith('/index.ts') &&
        textOf(file).trimEnd().split('\n').length < 30
      );
    });
    expect(small.sort()).toEqual(Object.keys(SMALL_FILES).sort());
  });

  test.each(['mock-server', 'cli', 'contracts'])('lie loose in %s/ eight at the most', (folder) => {
    const loose = files.filter((file) => path.posix.dirname(file) === folder && /\.tsx?$/.test(file));
    expect(loose.length, loose.join(' ')).toBeLessThanOrEqual(MOST_LOOSE_FILES);
  });

  test('are named in kebab case, for what is inside', () => {
    expect(code.filter((file) => /(utils?|helpers?|common|manager)/i.test(file))).toEqual([]);
    expect(code.filter((file) => !/^[a-z0-9./=-]+$/.test(file))).toEqual([]);
  });

  test('have named exports, each by its name', () => {
    const ours = sources.filter((file) => !file.endsWith('vitest.config.ts')); // Vitest wants a default export
    expect(ours.filter((file) => /^export \*|^export default/m.test(textOf(file)))).toEqual([]);
  });

  test('use clock, randomness, timers and environment only where the layer may', () => {
    const uses =
      /\bDate\.now\(|\bnew Date\(\)|Math\.random|\bsetTimeout\(|\bsetInterval\(|\bprocess\.|\bcrypto\.random/;
    expect(product.filter((file) => uses.test(textOf(file)) && LAYERS[layerOf(file) ?? '']?.effects !== true)).toEqual(
      [],
    );
  });
});

/** Decision 84 says why they are so many. */
const MOST_EXECUTED = [
  'files that an accepted call runs through, rules apart',
  "files that explain runs through for the thread's request",
  'files that check runs through for a HAR file',
];

describe('a reader of one feature opens few files', () => {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/measure-structure.ts', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const figures = JSON.parse(stdout) as readonly { figure: string; value: number; goal: number | null }[];

  test.each(MOST_EXECUTED)('%s', (named) => {
    const { value, goal } = figures.find(({ figure }) => figure === named) ?? {};
    expect(value).toBeGreaterThan(20);
    expect(value).toBeLessThanOrEqual(goal ?? 0);
  });
});

/** The one place where listeners are registered: it catches and reports what they throw. */
const LISTENS = 'mock-server/exchange/report-bug.ts';

describe('listeners', () => {
  const ours = product.filter((file) => /^(mock-server|cli)\//.test(file));

  test('of emitters are registered in one place', () => {
    const registers = /\.(on|once|addListener|prependListener|prependOnceListener)\(/;
    expect(ours.filter((file) => registers.test(textOf(file)))).toEqual([LISTENS]);
  });

  test('of requests are registered too, and not given to createServer', () => {
    const calls = ours.flatMap((file) => [...textOf(file).matchAll(/\bcreate(?:Tls)?Server\(([^;]*);/g)]);
    expect(calls.length).toBeGreaterThan(1);
    expect(calls.map(([call]) => call).filter((call) => /=>|\bapp\b/.test(call))).toEqual([]);
  });

  test('of signals catch what they throw', () => {
    const listeners = ours
      .filter((file) => !file.startsWith('mock-server/client/')) // its signals only abort a fetch
      .flatMap((file) => {
        const text = textOf(file);
        return [...text.matchAll(/addEventListener\(\s*'\w+',\s*(\w+)/g)].map(([, name]) => ({
          file,
          isGuarded: name === 'guarded' || text.includes(`const ${name} = guarded(`),
        }));
      });
    expect(listeners.length).toBeGreaterThan(3);
    expect(listeners.filter(({ isGuarded }) => !isGuarded)).toEqual([]);
  });
});

/** Where else instants are read, and why: everywhere else `contracts/time` says what is one, and what is not. */
const MAY_READ_INSTANTS: readonly string[] = [
  'contracts/time/instant.ts',
  'mock-server/server/tls.ts', // the days of a certificate, from the clock of this machine
  'scripts/behavior/compare.ts', // a constant
];

describe('times', () => {
  test('are read and written in one place', () => {
    const reads = /\bDate\.(parse|UTC)\b|\bnew Date\(\s*[^)\s]/;
    expect(sources.filter((file) => reads.test(textOf(file))).sort()).toEqual([...MAY_READ_INSTANTS].sort());
  });

  test('of forms have the format of that place', () => {
    const formats = files
      .filter((file) => /^spec\/.*schema\.json$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/"format": "([^"]*)"/g)].map(([, format]) => format));
    expect([...new Set(formats)]).toEqual(['date-time']);
  });
});

describe('names', () => {
  test('of exported types are unique', () => {
    const places = new Map<string, string[]>();
    for (const file of product) {
      for (const [, name = ''] of textOf(file).matchAll(/^export (?:interface|type|(?:abstract )?class) (\w+)/gm)) {
        places.set(name, [...(places.get(name) ?? []), file]);
      }
    }
    const shared = [...places].filter(([, where]) => where.length > 1);
    expect(shared.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([]);
  });

  test('and texts use no retired word', () => {
    const read = files.filter(
      (file) =>
        /\.(tsx?|md|ya?ml|css|html|txt)$|^package\.json$/.test(file) &&
        !MAY_NAME_RETIRED_WORDS.some((allowed) => allowed.test(file)),
    );
    expect(read.filter((file) => scopeOf(file) === 'page').length).toBeGreaterThan(70);
    expect(
      read.flatMap((file) => retiredWordsIn(textOf(file), scopeOf(file)).map((each) => `${file}:${each}`)),
    ).toEqual([]);
  });

  test.each([
    ['code', 'const ruling = 1;', 'variant, value'],
    ['text', '// The list is read anew.', 'again, reloaded'],
    ['text', "throw new Error('+1555 is no possible number')", 'is not a valid'],
    ['page', 'The token stands in a header.', 'is at, is in'],
    ['text', '/** The token stands in a header. */', 'is at, is in'],
    ['page', 'A warning tells that the tenant is unknown.', 'reports, shows'],
  ] as const)('and a planted one is found in %s: %s', (scope, planted, instead) => {
    expect(retiredWordsIn(`fine\n${planted}\nfine`, scope)).toEqual([`2 ${planted} (write: ${instead})`]);
  });
});

describe('dependencies', () => {
  test('are few', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(MOST_DIRECT_DEPENDENCIES);
    const installed = Object.entries(
      lockFile.packages as Record<string, { dev?: boolean; peer?: boolean; devOptional?: boolean; optional?: boolean }>,
    ).filter(
      ([name, { dev, peer, devOptional, optional }]) => name !== '' && !(dev || peer || devOptional || optional),
    );
    expect(installed.length).toBeLessThanOrEqual(MOST_INSTALLED_PACKAGES);
  });
});

function tooLong(file: string): string[] {
  const text = textOf(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.trimEnd().split('\n').length;
  const found: string[] = lines > MOST_LINES ? [`${file} has ${lines} lines`] : [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const length = lineAt(node.end) - lineAt(node.getStart()) + 1;
      if (length > MOST_LINES_OF_A_FUNCTION)
        found.push(`${file} has a function of ${length} lines: ${node.getText().slice(0, 40)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file)) return;
    for (const next of importsOf(file)) if (importsByFile.has(next)) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of code) walk(file, []);
  return found;
}
