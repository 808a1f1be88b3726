import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What package.json says of one entry, in conditions within conditions. */
type Conditions = string | { readonly [condition: string]: Conditions };

const printer = ts.createPrinter({ removeComments: true });

/** The declarations of all that each entry of the package exports, without the files that they are from. */
export function recordSignatures(folder: string): Readonly<Record<string, unknown>> {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, Conditions>>;
  };
  const entries = Object.entries(manifest.exports).flatMap(([entry, conditions]) =>
    typesOf(conditions).map((file) => [`${entry} ${path.extname(file)}`, path.join(folder, file)] as const),
  );
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, types: [], allowImportingTsExtensions: true },
  );
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    entries.map(([entry, file]) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const names = module === undefined ? [] : checker.getExportsOfModule(module);
      return [entry, Object.fromEntries(names.map((each) => [each.name, signatureOf(each, checker)]))];
    }),
  );
}

function typesOf(conditions: Conditions): string[] {
  if (typeof conditions === 'string') return [];
  return Object.entries(conditions).flatMap(([name, each]) =>
    name === 'types' && typeof each === 'string' ? [each] : typesOf(each),
  );
}

function signatureOf(exported: ts.Symbol, checker: ts.TypeChecker): string[] {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  return (symbol.declarations ?? []).map((node) =>
    printer
      .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
      .replace(/import\("[^"]*"(?:, \{[^()]*?\})?\)/g, 'import()')
      .replace(/\s+/g, ' '),
  );
}
