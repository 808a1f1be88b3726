import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDERS = /^(contracts|mock-server|cli|site|scripts|generated)\//;
const TEST_CODE = /\.(test|test-d)\.tsx?$|(^|\/)(test-support|cases)\/|^scripts\/test-setup\.ts$/;

/** One hand-written or generated TypeScript file, without tests. */
export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
  /** Types and interfaces that the file declares and exports. */
  readonly types: readonly string[];
}

/** Reads every TypeScript source of the project but tests and declarations. */
export function readSources(root: URL): SourceFile[] {
  const folder = fileURLToPath(root);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => FOLDERS.test(file) && !TEST_CODE.test(file) && !file.endsWith('.d.ts'))
    .sort();
  const known = new Set(paths);
  return paths.map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return {
      path: file,
      lines: text.trimEnd().split('\n').length,
      imports: importsOf(file, text).filter((each) => known.has(each)),
      types: exportedTypesOf(file, text),
    };
  });
}

/** Imports of types count too. */
function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const found = importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName));
  return [...new Set(found)];
}

function exportedTypesOf(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported ? [statement.name.text] : [];
  });
}

/** Groups of files that import each other in a circle, types counted; the largest first. */
export function importCircles(sources: readonly SourceFile[]): string[][] {
  const graph = new Map(sources.map(({ path: file, imports }) => [file, imports]));
  const reached = new Map(sources.map(({ path: file }) => [file, reachableFrom(file, graph)]));
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const { path: file } of sources) {
    if (done.has(file) || reached.get(file)?.has(file) !== true) continue;
    const circle = [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file) === true);
    for (const each of circle) done.add(each);
    circles.push(circle.sort());
  }
  return circles.sort((a, b) => b.length - a.length);
}

function reachableFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return reached;
}

/** Names of exported types that several files declare, each with the files; generated files apart. */
export function sharedTypeNames(sources: readonly SourceFile[]): Record<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { path: file, types } of sources) {
    if (file.startsWith('generated/')) continue;
    for (const name of types) files.set(name, [...(files.get(name) ?? []), file]);
  }
  return Object.fromEntries([...files].filter(([, declaring]) => declaring.length > 1).sort());
}

/** Files that lie in a folder itself and not in one of its folders. */
export function looseFiles(sources: readonly SourceFile[], folder: string): string[] {
  return sources.map((source) => source.path).filter((file) => path.posix.dirname(file) === folder);
}

/** Files of fewer lines than `limit` whose only importer is in the same folder. */
export function smallFilesWithOneImporter(sources: readonly SourceFile[], limit = 30): string[] {
  const importers = new Map<string, string[]>();
  for (const { path: file, imports } of sources)
    for (const each of imports) importers.set(each, [...(importers.get(each) ?? []), file]);
  return sources
    .filter(({ path: file, lines }) => {
      const [only, ...others] = importers.get(file) ?? [];
      const isBeside = only !== undefined && path.posix.dirname(only) === path.posix.dirname(file);
      return lines < limit && isBeside && others.length === 0 && !file.startsWith('generated/');
    })
    .map((source) => source.path);
}
