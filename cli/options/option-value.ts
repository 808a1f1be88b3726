import { InvalidArgumentError, type Option } from 'commander';
import { below } from '../../contracts/internal.ts';
import { SECRET_OPTIONS } from './serve-options.ts';

/** A value in a file that its option cannot have; the pointer says where in the value. */
export class WrongValue extends Error {
  override readonly name = 'WrongValue';
  readonly pointer: string;

  constructor(problem: string, pointer = '') {
    super(problem);
    this.pointer = pointer;
  }
}

/** A text that the reader of an option takes, and where in the value it comes from. */
interface Part {
  readonly text: string;
  readonly pointer: string;
}

/** Options that may be given several times, which a file writes as a list. */
const REPEATED = new Set(['variant', 'cors', 'allowed-host', 'test-key', 'openapi', 'stubs']);

/** Reads a value of a file by the reader of its option's flag. Throws `WrongValue` where it is of another kind. */
export function optionValue(option: Option, value: unknown): unknown {
  if (option.isBoolean()) {
    if (typeof value === 'boolean') return value;
    throw new WrongValue('it is true or false');
  }
  let read: unknown;
  for (const { text, pointer } of partsOf(option.name(), value)) read = readPart(option, text, pointer, read);
  return read;
}

/** The text of a boolean variable as a value. */
export function booleanOf(text: string): boolean | undefined {
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : undefined;
}

function readPart(option: Option, text: string, pointer: string, before: unknown): unknown {
  try {
    // commander's types know of no value before the first
    return option.parseArg === undefined ? text : option.parseArg(text, before as string);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new WrongValue(error.message.replace(/\.$/, ''), pointer);
    throw error;
  }
}

function partsOf(name: string, value: unknown): Part[] {
  if (!REPEATED.has(name) || value === null || typeof value !== 'object')
    return [{ text: textOf(name, value), pointer: '' }];
  const pairs = Object.entries(value);
  if (pairs.length === 0) throw new WrongValue('there is nothing in it');
  if (Array.isArray(value))
    return pairs.map(([at, each]) => ({ text: textOf(name, each, `/${at}`), pointer: `/${at}` }));
  if (name !== 'variant') throw new WrongValue('it is a text, or a list of them');
  return pairs.map(([variant, value]) => {
    const pointer = below('', variant);
    return { text: `${variant}=${textOf(name, value, pointer)}`, pointer };
  });
}

/** A number is a text too, but for a secret: `007` would be another one. */
function textOf(name: string, value: unknown, pointer = ''): string {
  if (value === '' && !SECRET_OPTIONS.has(name)) throw new WrongValue('it is empty', pointer);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !SECRET_OPTIONS.has(name)) return String(value);
  const list = REPEATED.has(name) && pointer === '' ? ', or a list of them' : '';
  throw new WrongValue(`it is a text${typeof value === 'number' ? ' in quotes' : list}`, pointer);
}
