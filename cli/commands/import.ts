import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { counted } from '../../contracts/explain/index.ts';
import { readPlacedYaml, toYaml } from '../../contracts/formats/index.ts';
import { type ImportedMapping, importMappings, type MappingPart } from '../../contracts/wiremock/index.ts';
import { EXIT, readTextFile, UsageError } from '../files/index.ts';

export function addImport(program: Command): void {
  program
    .command('import')
    .description('write the mappings of WireMock as stubs')
    .argument('<format>', 'wiremock')
    .argument('<path...>', 'files of mappings, or folders with them or with mappings/ and __files/')
    .addOption(new Option('--partial', 'exit with 0 even if some mappings were left out'))
    .addHelpText(
      'after',
      `
Examples:
  fake-cxone import wiremock src/test/resources/wiremock > stubs.yaml
  fake-cxone serve --stubs stubs.yaml

A mapping that has a part for which stubs have no counterpart is left out, and stderr lists each such part.`,
    )
    .action(importStubs);
}

async function importStubs(format: string, paths: readonly string[], { partial }: { partial?: true }): Promise<void> {
  if (format !== 'wiremock') throw new UsageError(`Unknown format "${format}". Use one of: wiremock`);
  const files = paths.flatMap(filesOf).map(({ file, root }) => ({ file, root, placed: readMappings(file) }));
  const imported = importMappings(
    files.map(({ file, root, placed }) => ({ file, value: placed.value, bodyFile: bodyFileIn(root) })),
  );
  const mappings = await Promise.all(imported.map(withStubProblems));
  const places = new Map(files.map(({ file, placed }) => [file, placed.place]));
  const inWords = ({ file, pointer, problem }: MappingPart) => {
    const { line, column } = places.get(file)?.(pointer) ?? { line: 1, column: 1 };
    return `${file}:${line}:${column}: ${`${pointer} ${problem}`.trim()}\n`;
  };
  const left = mappings.filter(({ stub }) => stub === undefined);
  const stubs = mappings.flatMap(({ name, stub }) => (stub === undefined ? [] : [[name, stub] as const]));
  process.stdout.write(toYaml(Object.fromEntries(stubs)));
  for (const line of left.flatMap(({ unmapped }) => unmapped.map(inWords))) process.stderr.write(line);
  process.stderr.write(`${counted(stubs.length, 'stub')} written, ${counted(left.length, 'mapping')} left out\n`);
  if (left.length > 0 && partial !== true) process.exitCode = EXIT.failed;
}

/** What `serve` would not take is left out too. */
async function withStubProblems(mapping: ImportedMapping): Promise<ImportedMapping> {
  const { name, stub, file, pointer } = mapping;
  if (stub === undefined) return mapping;
  const { stubProblems } = await import('../../mock-server/index.ts');
  const problems = await stubProblems(name, stub);
  if (problems.length === 0) return mapping;
  const inWords = problems.map((each) => `${each.pointer} ${each.problem}`).join(', ');
  return {
    name,
    file,
    pointer,
    unmapped: [{ file, pointer, problem: `becomes a stub that is not valid: ${inWords}` }],
  };
}

function readMappings(file: string) {
  const placed = readPlacedYaml(readTextFile(file));
  const [first] = placed.broken;
  if (first !== undefined) throw new UsageError(`${file}:${first.line}:${first.column}: ${first.problem}`);
  return placed;
}

/** The files of mappings that a path means, and the folder that has `__files` beside them. */
function filesOf(given: string): { readonly file: string; readonly root: string }[] {
  if (!existsSync(given)) throw new UsageError(`${given}: there is no such file or folder`);
  if (!statSync(given).isDirectory()) return [{ file: given, root: path.dirname(path.dirname(path.resolve(given))) }];
  const inside = path.join(given, 'mappings');
  const [folder, root] = existsSync(inside) ? [inside, given] : [given, path.dirname(path.resolve(given))];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new UsageError(`${given}: there are no mappings, which are files *.json`);
  return names.sort().map((name) => ({ file: path.join(folder, name).replaceAll('\\', '/'), root }));
}

const MOST_BYTES = 4_000_000;

/** Reads files of the folder `__files`, and none outside of it, not even by a link. */
function bodyFileIn(root: string): (name: string) => Uint8Array | undefined {
  const folder = path.join(root, '__files');
  return (name) => {
    const file = path.join(folder, name);
    if (!existsSync(file)) return undefined;
    const real = realpathSync(file);
    const isInside = real.startsWith(realpathSync(folder) + path.sep);
    const { size, isFile } = { size: statSync(real).size, isFile: statSync(real).isFile() };
    return isInside && isFile && size <= MOST_BYTES ? readFileSync(real) : undefined;
  };
}
