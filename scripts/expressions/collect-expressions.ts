import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

/** A regular expression of the sources. `source` is undefined where it is built from what is known at run time only. */
export interface Expression {
  /** From the root of the project, with forward slashes. */
  readonly file: string;
  readonly line: number;
  /** As it is written in the file: what the list of exceptions names it by. */
  readonly written: string;
  readonly source: string | undefined;
  readonly flags: string;
}

const SHIPPED = /^(?:bin\.js$|(?:contracts|mock-server|cli|site|generated)\/.*\.(?:[tj]sx?)$)/;
const NOT_SHIPPED = /\.(?:test|test-d|d)\.tsx?$|\/(?:test-support|cases)\/|^site\/testing\//;

/** Every regular expression of the code that ships, literal or built, and every `pattern` of the spec. */
export function collectExpressions(root: string): Expression[] {
  const files = ['bin.js', 'contracts', 'mock-server', 'cli', 'site', 'generated', 'spec'].flatMap((name) =>
    name.includes('.')
      ? [name]
      : readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' }).map((each) =>
          path.posix.join(name, each.replaceAll('\\', '/')),
        ),
  );
  const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
  return files.sort().flatMap((file) => {
    if (SHIPPED.test(file) && !NOT_SHIPPED.test(file)) return expressionsOf(root, file);
    if (/^spec\/.*\.yaml$/.test(file)) return patternsOf(file, parse(textOf(file)));
    if (/^generated\/.*\.json$/.test(file)) return patternsOf(file, JSON.parse(textOf(file)));
    return [];
  });
}

/** The `pattern`s of schemas: strings that are not pointers with a `*`. */
function patternsOf(file: string, value: unknown): Expression[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'pattern' && typeof part === 'string'
      ? [{ file, line: 0, written: part, source: part, flags: 'u' }]
      : patternsOf(file, part),
  );
}

function expressionsOf(root: string, file: string): Expression[] {
  const source = parsed(root, file);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, line, written: node.text, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (isBuilt(node)) {
      const [built, flags] = node.arguments ?? [];
      const text = built === undefined ? undefined : constantOf(root, file, built);
      const known = flags === undefined ? '' : constantOf(root, file, flags);
      const written = node.getText().replace(/\s+/g, ' ');
      found.push({ file, line, written, source: known === undefined ? undefined : text, flags: known ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isBuilt(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

const sources = new Map<string, ts.SourceFile>();

function parsed(root: string, file: string): ts.SourceFile {
  const before = sources.get(file);
  if (before !== undefined) return before;
  const text = readFileSync(path.join(root, file), 'utf8');
  const made = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  sources.set(file, made);
  return made;
}

/** The text of an expression that is put together from constants; undefined for any other. */
function constantOf(root: string, file: string, node: ts.Node): string | undefined {
  const of = (part: ts.Node) => constantOf(root, file, part);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return of(node.expression);
  if (ts.isTemplateExpression(node)) return filled(node, (part) => part.text, of);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    const raw = (part: ts.TemplateLiteralLikeNode) => part.rawText ?? part.text;
    return ts.isTemplateExpression(node.template) ? filled(node.template, raw, of) : raw(node.template);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [of(node.left), of(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return sourceOf(root, file, node.expression);
  if (ts.isIdentifier(node)) {
    const value = declared(root, file, node.text);
    return value === undefined ? undefined : constantOf(root, file, value);
  }
  return undefined;
}

function filled(
  node: ts.TemplateExpression,
  textOf: (part: ts.TemplateLiteralLikeNode) => string,
  of: (part: ts.Node) => string | undefined,
): string | undefined {
  let text = textOf(node.head);
  for (const { expression, literal } of node.templateSpans) {
    const value = of(expression);
    if (value === undefined) return undefined;
    text += value + textOf(literal);
  }
  return text;
}

function sourceOf(root: string, file: string, node: ts.Expression): string | undefined {
  const value = ts.isIdentifier(node) ? declared(root, file, node.text) : node;
  return value !== undefined && ts.isRegularExpressionLiteral(value)
    ? value.text.slice(1, value.text.lastIndexOf('/'))
    : undefined;
}

/** What a constant at the top level of a file is declared as. */
function declared(root: string, file: string, name: string): ts.Expression | undefined {
  for (const statement of parsed(root, file).statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) continue;
    for (const { name: own, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(own) && own.text === name) return initializer;
    }
  }
  return undefined;
}
