import { type Document, LineCounter, parseDocument } from 'yaml';
import type { FormProblem } from '../form.ts';
import { keysOf } from '../pointer.ts';

/** What is wrong with a text, and where; line and column count from 1. */
export interface TextProblem extends FormProblem {
  readonly line: number;
  readonly column: number;
}

/** Reads YAML or JSON and holds it against a check; problems are told with their places in the text. */
export async function readFormText(
  text: string,
  check: (value: unknown) => Promise<readonly FormProblem[]>,
): Promise<{ readonly value: unknown } | { readonly problems: readonly TextProblem[] }> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => ({
    ...place(lines, pos[0]),
    pointer: '',
    problem: message,
  }));
  if (broken.length > 0) return { problems: broken };
  const value: unknown = document.toJS();
  const problems = await check(value);
  if (problems.length === 0) return { value };
  return { problems: problems.map((each) => ({ ...place(lines, offsetOf(document, each.pointer)), ...each })) };
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The place of the value at a pointer, or of the nearest thing around it. */
function offsetOf(document: Document, pointer: string): number {
  for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
    const path = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined) return node.range[0];
  }
  return 0;
}
