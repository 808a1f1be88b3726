import type { Node } from 'jsonc-parser';
import { jsonParser } from '#on-demand';
import { ArgumentError, assertArgument, isRecordOf, isShape, isText } from '../arguments/index.ts';
import { keysOf } from './pointer.ts';
import { scanJson } from './scan-json.ts';

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset is in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The same as words for the texts of findings. */
export function positionSlots(text: string, offset: number): { line: string; column: string } {
  const { line, column } = positionAt(text, offset);
  return { line: String(line), column: String(column) };
}

/** The characters of a text that a finding is about: their offset in UTF-16 code units, line and column from 1. */
export interface SourceLocation extends Position {
  readonly offset: number;
  /** In UTF-16 code units, at least 1. */
  readonly length: number;
}

/** The parser of the tree calls itself for each level. Deeper texts are rejected for their depth, whose place is known. */
const DEEPEST = 500;

/** The parts of a finding that say where it is. */
interface Locatable {
  readonly code: string;
  readonly pointer: string;
  readonly slots: Readonly<Record<string, string>>;
}

const isLocatable = isShape({ code: isText, pointer: isText, slots: isRecordOf(isText) });

/** Finds the characters of one JSON text that findings are about. The text is parsed once, and may be broken. */
export class SourceLocator {
  readonly #text: string;
  readonly #tree: Node | undefined;

  constructor(text: string) {
    if (typeof text !== 'string') throw new ArgumentError('text', 'must be a string');
    this.#text = text;
    const isTooDeep = isDeeper(text, DEEPEST);
    this.#tree = isTooDeep ? undefined : jsonParser().parseTree(text.replace('\uFEFF', ' '));
  }

  /**
   * The characters of a finding: its value; its key if `isAboutKey`; of a key that is missing the key of its parent.
   * Undefined for a finding that is not about the body, and in a text that is nested too deeply.
   */
  of(found: Locatable, isAboutKey: boolean): SourceLocation | undefined {
    try {
      return this.#of(found, isAboutKey);
    } catch (error) {
      assertArgument('finding', found, isLocatable); // only here: every finding of a report comes by
      throw error;
    }
  }

  #of({ pointer, slots, code }: Locatable, isAboutKey: boolean): SourceLocation | undefined {
    const { line, column, character, position } = slots;
    if (line !== undefined && column !== undefined) return this.#at(this.#offsetOf(Number(line), Number(column)), 1);
    if (code === 'json-bom') return this.#at(0, 1);
    if (this.#tree === undefined || (pointer === '' && /^(media|charset|content)-/.test(code))) return undefined;
    const node = this.#nodeAt(keysOf(pointer));
    if (node === undefined) return undefined;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    if (isAboutKey && key !== undefined) return this.#at(key.offset, key.length);
    if (character !== undefined && position !== undefined) return this.#insideString(node, Number(position));
    return this.#at(node.offset, node.length);
  }

  /** The value at a path, or what a missing key should be in: the key of its parent, or the parent's brace. */
  #nodeAt(keys: readonly string[]): Node | undefined {
    const path = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const tree = this.#tree as Node;
    const { findNodeAtLocation } = jsonParser();
    const node = path.length === 0 ? tree : findNodeAtLocation(tree, path);
    if (node !== undefined) return node;
    for (let length = path.length - 1; length >= 0; length--) {
      const parent = length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, length));
      if (parent === undefined) continue;
      const key = parent.parent?.type === 'property' ? parent.parent.children?.[0] : undefined;
      return key ?? { ...parent, length: 1 };
    }
    return undefined;
  }

  /** The character at a position of a string, counted from 1; the whole string where escapes stand before it. */
  #insideString(node: Node, position: number): SourceLocation {
    const raw = this.#text.slice(node.offset + 1, node.offset + node.length - 1);
    if (raw.includes('\\')) return this.#at(node.offset, node.length);
    const before = [...raw].slice(0, position - 1).join('').length;
    return this.#at(node.offset + 1 + before, [...raw][position - 1]?.length ?? 1);
  }

  #offsetOf(line: number, column: number): number {
    const lines = this.#text.split('\n').slice(0, line - 1);
    return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  }

  #at(offset: number, length: number): SourceLocation {
    return { offset, length: Math.max(1, length), ...positionAt(this.#text, offset) };
  }
}

/** Whether a JSON text is nested deeper than some levels; few texts have brackets enough to need a scan. */
export function isDeeper(text: string, levels: number): boolean {
  let brackets = 0;
  for (const _bracket of text.matchAll(/[[{]/g)) {
    brackets += 1;
    if (brackets > levels) return scanJson(text, levels)[0]?.kind === 'too-deep';
  }
  return false;
}
