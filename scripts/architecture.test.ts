import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A stage of the server: whose doors it may use, which packages, and whether it may touch the sandbox. */
interface Stage {
  readonly folder: string;
  readonly doors: readonly string[];
  readonly packages: readonly string[];
  /** May use the clock, randomness, timers, the environment. */
  readonly effects?: true;
}

const INSIDE_CONTRACTS = [
  'generated',
  'contracts/derive',
  'contracts/effective',
  'contracts/rules',
  'contracts/redaction',
];
const INSIDE_SERVER = [
  'generated',
  'contracts',
  'contracts/redaction',
  'mock-server/calls',
  'mock-server/metrics',
  'mock-server/operations',
  'mock-server/recording',
  'mock-server/override',
  'mock-server/stores',
  'mock-server/tenant',
  'mock-server/tokens',
  'mock-server/verification',
];

/** The table of the server. The deepest folder that a file stands in decides. */
const STAGES: readonly Stage[] = [
  { folder: 'generated', doors: [], packages: [] },
  { folder: 'generated/validators', doors: [], packages: [] },
  { folder: 'contracts/derive', doors: ['generated'], packages: [] },
  { folder: 'contracts/compile', doors: ['generated', 'contracts/derive'], packages: ['ajv', 'ajv-formats'] },
  {
    folder: 'contracts/effective',
    doors: ['generated', 'contracts/derive', 'contracts/compile'],
    packages: ['rfc6902'],
  },
  { folder: 'contracts/rules', doors: ['generated', 'contracts/derive'], packages: [] },
  { folder: 'contracts/diff', doors: ['contracts/derive'], packages: [] },
  { folder: 'contracts/learn', doors: INSIDE_CONTRACTS, packages: ['yaml'] },
  { folder: 'contracts/redaction', doors: ['generated', 'contracts/derive'], packages: [] },
  { folder: 'contracts/read', doors: INSIDE_CONTRACTS, packages: ['yaml', 'jose'] },
  {
    folder: 'contracts/report',
    doors: [...INSIDE_CONTRACTS, 'contracts/diff', 'contracts/verify'],
    packages: ['junit-report-builder', 'node-sarif-builder'],
  },
  { folder: 'contracts/verify', doors: [...INSIDE_CONTRACTS, 'contracts/redaction'], packages: [] },
  {
    folder: 'contracts/testing',
    doors: ['generated', 'contracts', 'contracts/read', 'contracts/report'],
    packages: ['node:http'],
  },
  { folder: 'contracts', doors: INSIDE_CONTRACTS, packages: ['fastest-levenshtein', 'jsonc-parser'] },
  { folder: 'mock-server/tokens', doors: ['contracts'], packages: ['jose', 'lru-cache', 'node:crypto'] },
  { folder: 'mock-server/calls', doors: ['generated', 'contracts'], packages: [] },
  { folder: 'mock-server/metrics', doors: ['mock-server/calls'], packages: ['prom-client'] },
  { folder: 'mock-server/stores', doors: ['mock-server/calls'], packages: [] },
  {
    folder: 'mock-server/tenant',
    doors: ['generated', 'contracts', 'contracts/redaction', 'mock-server/calls', 'mock-server/tokens'],
    packages: ['rfc6902'],
  },
  { folder: 'mock-server/operations', doors: INSIDE_SERVER, packages: [] },
  { folder: 'mock-server/recording', doors: ['contracts', 'contracts/redaction'], packages: [] },
  { folder: 'mock-server/override', doors: INSIDE_SERVER, packages: ['lru-cache', 'node:util', 'pure-rand'] },
  { folder: 'site/browser', doors: [], packages: [], effects: true },
  { folder: 'site/testing', doors: [], packages: ['node:fs', 'playwright-core'], effects: true },
  { folder: 'site/console/judge', doors: ['generated', 'contracts', 'mock-server/client'], packages: ['jsonc-parser'] },
  {
    folder: 'site/console',
    doors: ['generated', 'contracts', 'contracts/derive', 'mock-server/client', 'site/console/judge'],
    packages: ['preact'],
    effects: true,
  },
  {
    folder: 'site',
    doors: ['generated', 'contracts', 'contracts/derive'],
    packages: ['#console-assets', '#site-assets'],
  },
  { folder: 'mock-server/control', doors: [...INSIDE_SERVER, 'site'], packages: ['node:http'] },
  { folder: 'mock-server/verification', doors: ['generated', 'contracts'], packages: ['fastest-levenshtein'] },
  { folder: 'mock-server/stages', doors: INSIDE_SERVER, packages: [] },
  {
    folder: 'mock-server/http',
    doors: [...INSIDE_SERVER, 'mock-server/control'],
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
  {
    folder: 'mock-server/proxy',
    doors: [...INSIDE_SERVER, 'mock-server/control', 'mock-server/http'],
    packages: ['node:crypto', 'node:http', 'node:stream', 'node:zlib', 'undici'],
    effects: true,
  },
  {
    folder: 'mock-server/testing',
    doors: ['generated', 'contracts', 'contracts/redaction', 'contracts/testing'],
    packages: ['@jest/globals', 'expect', 'msw', 'node:os', 'vitest'],
    effects: true,
  },
  {
    folder: 'mock-server/client',
    doors: [
      'generated',
      'mock-server/calls',
      'mock-server/override',
      'mock-server/stores',
      'mock-server/tenant',
      'mock-server/verification',
    ],
    packages: [],
    effects: true,
  },
  { folder: 'mock-server', doors: INSIDE_SERVER, packages: ['lru-cache', 'node:http'] },
  {
    folder: 'cli',
    doors: [
      'generated',
      'contracts',
      'contracts/diff',
      'contracts/learn',
      'contracts/read',
      'contracts/report',
      'contracts/redaction',
      'contracts/verify',
      'mock-server',
      'site',
    ],
    packages: [
      '@bomb.sh/tab',
      'chokidar',
      'commander',
      'diff',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:net',
      'node:path',
      'node:readline',
      'node:stream',
      'node:timers',
      'node:url',
      'node:util',
      'node:zlib',
      'tinyglobby',
      'undici',
    ],
    effects: true,
  },
];

/** Files that may be longer than the rest, or hold a longer function, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const MOST_LINES = 250;
const MOST_LINES_OF_A_FUNCTION = 40;

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => /^(contracts|mock-server|site|cli|scripts|generated)\//.test(file))
  .filter((file) => !/\.(test|test-d|d)\.ts$/.test(file) && !file.startsWith('mock-server/cases/'));
const sources = files.filter((file) => !file.startsWith('generated/'));

/** Test support that stands beside the tests of a stage and follows no arrow. */
const TEST_SUPPORT = new Set(['cli/run-cli.ts', 'cli/explained-cases.ts']);

function stageOf(file: string): Stage | undefined {
  return STAGES.filter(({ folder }) => file.startsWith(`${folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(ROOT, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
  );
}

/** What one import does against the table, or nothing. */
function violationOf(file: string, imported: string): string | undefined {
  const stage = stageOf(file);
  if (stage === undefined) return undefined;
  if (!/^(contracts|mock-server|site|cli|scripts|generated|package\.json|bin\.js)/.test(imported)) {
    const name = imported.startsWith('@') ? imported.split('/').slice(0, 2).join('/') : imported.split('/')[0];
    return stage.packages.includes(name ?? '') ? undefined : `${file} imports the package ${imported}`;
  }
  if (imported === 'package.json') return stage.folder === 'cli' ? undefined : `${file} reads package.json`;
  const other = stageOf(imported);
  if (other === undefined) return `${file} imports ${imported}, which nobody may`;
  if (other === stage || isAround(other.folder, stage.folder)) return undefined;
  if (isUndooredPart(other.folder, stage.folder)) return undefined;
  if (!stage.doors.includes(other.folder)) return `${file} goes to ${other.folder}, which it must not know`;
  return imported === `${other.folder}/index.ts`
    ? undefined
    : `${file} enters ${other.folder} by ${imported}, not by its door`;
}

/** Stages within a stage see what lies around them. */
function isAround(outer: string, inner: string): boolean {
  return inner.startsWith(`${outer}/`);
}

/** Stages are a part of the server without a door of their own. */
function isUndooredPart(folder: string, from: string): boolean {
  return folder === 'mock-server/stages' && from === 'mock-server';
}

describe('the server', () => {
  test('imports run only where the table lets them', () => {
    const violations = sources
      .filter((file) => !file.startsWith('scripts/') && !TEST_SUPPORT.has(file))
      .flatMap((file) => importsOf(file).map((imported) => violationOf(file, imported)))
      .filter((violation) => violation !== undefined && !DOOR_TO_HOSTS.test(violation));
    expect(violations).toEqual([]);
  });

  test('the client knows of the server nothing but types, and what itself knows nothing', () => {
    const violations = sources
      .filter((file) => file.startsWith('mock-server/client/') && file !== 'mock-server/client/index.ts')
      .flatMap((file) => importsOf(file).map((imported) => [file, imported] as const))
      .filter(([file, imported]) => !imported.startsWith('mock-server/client/') && !isOnlyTypes(file, imported))
      .filter(
        ([, imported]) => !files.includes(imported) || importsOf(imported).some((each) => !isOnlyTypes(imported, each)),
      );
    expect(violations).toEqual([]);
  });

  test('nobody imports scripts/', () => {
    const violations = sources.filter(
      (file) => !file.startsWith('scripts/') && importsOf(file).some((each) => each.startsWith('scripts/')),
    );
    expect(violations).toEqual([]);
  });

  test('there are no circles', () => {
    expect(circles()).toEqual([]);
  });

  test('only hosts and the command line touch clock, randomness, timers and environment', () => {
    const violations = sources.filter((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const touches =
        /\bDate\.now\(|\bnew Date\(\)|Math\.random|\bsetTimeout\(|\bsetInterval\(|\bprocess\.|\bcrypto\.random/.test(
          text,
        );
      return touches && !file.startsWith('scripts/') && stageOf(file)?.effects !== true;
    });
    expect(violations).toEqual([]);
  });

  test('no door opens onto everything, and nobody has a default export', () => {
    const violations = sources.filter((file) =>
      /^export \*|^export default/m.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(violations).toEqual([]);
  });

  test('names say what is inside', () => {
    expect(files.filter((file) => /(utils?|helpers?|common|manager)/i.test(file))).toEqual([]);
    expect(files.filter((file) => !/^[a-z0-9./=-]+$/.test(file))).toEqual([]);
  });

  test('files and functions stay small', () => {
    const violations = sources.filter((file) => !(file in EXCEPTIONS)).flatMap(tooLong);
    expect(violations).toEqual([]);
    for (const file of Object.keys(EXCEPTIONS)) expect(tooLong(file), `${file} needs no exception`).not.toEqual([]);
  });
});

/** The server's own door is the one place that shows what its hosts make. */
const DOOR_TO_HOSTS = /^mock-server\/index\.ts goes to mock-server\/(http|proxy)/;

function tooLong(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > MOST_LINES) found.push(`${file} has ${lines} lines`);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const length =
        source.getLineAndCharacterOfPosition(node.end).line -
        source.getLineAndCharacterOfPosition(node.getStart()).line +
        1;
      if (length > MOST_LINES_OF_A_FUNCTION)
        found.push(`${file} has a function of ${length} lines: ${node.getText().slice(0, 40)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function circles(): string[] {
  const graph = new Map(
    files.map((file) => [file, importsOf(file).filter((each) => files.includes(each) && !isOnlyTypes(file, each))]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

/** Types may refer to each other both ways; values may not. */
function isOnlyTypes(file: string, imported: string): boolean {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declarations = source.statements.filter(
    (statement): statement is ts.ImportDeclaration =>
      ts.isImportDeclaration(statement) &&
      path.posix.join(path.posix.dirname(file), (statement.moduleSpecifier as ts.StringLiteral).text) === imported,
  );
  return declarations.length > 0 && declarations.every(({ importClause }) => onlyTypes(importClause));
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { namedBindings } = clause;
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((each) => each.isTypeOnly)
  );
}
