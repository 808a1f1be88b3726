import type { Hand } from './hand.ts';
import { phoneName } from './phone-names.ts';
import { type Place, type Scalar, scalarIn, type TextOf } from './scalar-in.ts';
import { isSecretName } from './secret-names.ts';
import { unescaped } from './unescaped.ts';

interface Frame extends Place {
  readonly isArray: boolean;
  /** What the key before says; in an array, what its own key says. */
  here: Place;
  /** Of `{"name": "password", "value": "…"}`: what the first says of the second, which may stand before it. */
  named: string;
  valueAt: number;
}

const TOKEN = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|(?<=[[{,:]\s*)'(?:[^'\\]|\\[\s\S])*'|[{}[\],:]|[^\s{}[\],:"]+|\s+/g;
const OPEN: Place = { isSecret: false, phone: undefined };

/**
 * A JSON text, whole or broken, without its secrets: the same keys, the same types, and every character as it was where
 * nothing is replaced. Nested as deep as it likes.
 */
export function scrubJson(hand: Hand, text: string, isSecretField: (name: string) => boolean, textOf: TextOf): string {
  const put: string[] = [];
  const frames: Frame[] = [newFrame(false, OPEN)];
  const tokens = text.match(TOKEN) ?? [];
  for (const [index, token] of tokens.entries()) {
    const frame = frames.at(-1) as Frame;
    if (token === '{' || token === '[') frames.push(newFrame(token === '[', frame.here));
    else if (token === '}' || token === ']') close(frames, put, hand, textOf);
    else if (token === ',') frame.here = frame.isArray ? placeOf(frame) : inObject(frame);
    else if (token !== ':' && token.trim() !== '') {
      const scalar = { written: token, isString: /^["']/.test(token) };
      if (isKey(tokens, index)) frame.here = placeUnder(nameOf(scalar), frame, isSecretField);
      else noteNamed(frame, tokens, index, put.length);
      put.push(scalarIn(hand, scalar, isKey(tokens, index) ? OPEN : frame.here, textOf));
      continue;
    }
    put.push(token);
  }
  return put.join('');
}

function newFrame(isArray: boolean, under: Place): Frame {
  const inherited = { isSecret: under.isSecret, phone: under.phone };
  const frame = { ...inherited, isArray, here: inherited, named: '', valueAt: -1 };
  return isArray ? frame : { ...frame, here: inObject(frame) };
}

function placeOf({ isSecret, phone }: Place): Place {
  return { isSecret, phone };
}

/** Before its first key an object says nothing of its own. */
function inObject({ isSecret }: Place): Place {
  return { isSecret, phone: undefined };
}

/** Below the name of a phone number a number is one, whatever the key between them is. */
function placeUnder(name: string, frame: Frame, isSecretField: (name: string) => boolean): Place {
  const own = phoneName(name);
  const phone = frame.phone === 'strong' && own !== undefined ? 'strong' : (own ?? (frame.phone && 'weak'));
  return { isSecret: frame.isSecret || isSecretField(name), phone };
}

function isKey(tokens: readonly string[], index: number): boolean {
  const next = tokens[index + 1];
  return next === ':' || (next !== undefined && next.trim() === '' && tokens[index + 2] === ':');
}

function keyBefore(tokens: readonly string[], index: number): string {
  let at = index - 1;
  while (at >= 0 && (tokens[at]?.trim() === '' || tokens[at] === ':')) at -= 1;
  return nameOf({ written: tokens[at] ?? '', isString: true }).toLowerCase();
}

function noteNamed(frame: Frame, tokens: readonly string[], index: number, place: number): void {
  if (frame.isArray) return;
  const key = keyBefore(tokens, index);
  if (/^(name|key|field|header|param|parameter|property)$/.test(key)) {
    frame.named = nameOf({ written: tokens[index] ?? '', isString: true });
  }
  if (/^(value|val|content|text)$/.test(key)) frame.valueAt = place;
}

function close(frames: Frame[], put: string[], hand: Hand, textOf: TextOf): void {
  const [frame] = frames.length > 1 ? frames.splice(-1) : [];
  if (frame === undefined || frame.valueAt < 0 || !isSecretName(frame.named)) return;
  const written = put[frame.valueAt] ?? '';
  put[frame.valueAt] = scalarIn(
    hand,
    { written, isString: /^["']/.test(written) },
    { isSecret: true, phone: undefined },
    textOf,
  );
}

/** The name that a key means: without quotes and escapes. */
function nameOf({ written }: Scalar): string {
  return unescaped(written.replace(/^["']|["']$/g, ''));
}
