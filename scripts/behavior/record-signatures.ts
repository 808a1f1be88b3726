import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What package.json says of one entry, in conditions within conditions. */
type Conditions = string | { readonly [condition: string]: Conditions };

const printer = ts.createPrinter({ removeComments: true });

/** Kind and type of all that each entry of the package exports, without the files that they are from. */
export function recordSignatures(folder: string): Readonly<Record<string, unknown>> {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, Conditions>>;
  };
  const entries = Object.entries(manifest.exports).flatMap(([entry, conditions]) =>
    typesOf(conditions).map((file): [string, string] => [
      `${entry}${file.endsWith('.cts') ? ' (require)' : ''}`,
      path.join(folder, file),
    ]),
  );
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: ['node'],
    typeRoots: [path.join(folder, 'node_modules/@types')],
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    options,
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

/** Of an interface or a class each member by its own, inherited ones too; of everything else the declaration. */
function signatureOf(exported: ts.Symbol, checker: ts.TypeChecker): unknown {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = symbol.declarations ?? [];
  const [first] = declarations;
  if (first === undefined) return 'nothing';
  const kind = ts.SyntaxKind[first.kind].replace('Declaration', '');
  if (!(ts.isInterfaceDeclaration(first) || ts.isClassDeclaration(first)))
    return declarations.map((each) => `${kind} ${textOf(each)}`).sort();
  const { typeParameters = [] } = first;
  const members = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .map(memberOf)
    .filter(([, text]) => text !== '');
  const statics = ts.isClassDeclaration(first)
    ? first.members.filter((each) => ts.isConstructorDeclaration(each) || isStatic(each)).map(textOf)
    : first.members.filter((each) => each.name === undefined).map(textOf);
  return { kind: [kind, ...typeParameters.map(textOf)].join(' '), statics, ...Object.fromEntries(members) };
}

function memberOf(member: ts.Symbol): [string, string] {
  const ours = (member.declarations ?? []).filter(({ parent }) => !parent.getSourceFile().hasNoDefaultLib);
  return [`.${member.name}`, ours.map(textOf).sort().join(' ')];
}

const isStatic = (member: ts.ClassElement) =>
  ts.canHaveModifiers(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;

function textOf(node: ts.Node): string {
  return printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/import\("[^"]*"(?:, \{[^()]*?\})?\)/g, 'import()')
    .replace(/\s+/g, ' ');
}
