import { printParseErrorCode, visit } from 'jsonc-parser';
import { type Found, found } from '../finding.ts';
import { jsonType } from '../violations.ts';
import { readPlainJson } from './plain-json.ts';
import { positionSlots } from './position.ts';
import { type JsonOddity, scanJson } from './scan-json.ts';

/** What was made of a body. `value` is there only where the body could be read. */
export interface ReadBody {
  readonly found: readonly Found[];
  readonly value?: unknown;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a JSON body whose value must be an object. Refuses deeper nesting than `maxDepth`. */
export function readJson(text: string, maxDepth: number): ReadBody {
  if (text.startsWith(BYTE_ORDER_MARK)) {
    const { found: others, ...rest } = readJson(text.slice(1), maxDepth);
    return { found: [found('json-bom', '', {}), ...others], ...rest };
  }
  if (text.trim() === '') return { found: [found('body-empty', '', {})] };
  const plain = readPlainJson(text, maxDepth);
  if (plain !== undefined) return { found: NOTHING, value: plain };
  const oddities = scanJson(text, maxDepth);
  if (oddities[0]?.kind === 'too-deep') return { found: [oddityFound(text, oddities[0], maxDepth)] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { found: [brokenFound(text)] };
  }
  const odd = oddities.map((oddity) => oddityFound(text, oddity, maxDepth));
  if (oddities.some((oddity) => oddity.kind === 'forbidden-key')) return { found: odd };
  const kind = kindFound(value);
  return kind === undefined ? { found: odd, value } : { found: [kind, ...odd] };
}

const NOTHING: readonly Found[] = [];

/** Where and why a text is no JSON, in jsonc-parser's words: `{problem, line, column}`. */
export function whyBroken(text: string): { problem: string; line: string; column: string } {
  let first: { problem: string; offset: number } | undefined;
  visit(
    text,
    {
      onError(error, offset) {
        first ??= { problem: words(printParseErrorCode(error)), offset };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  const { problem, offset } = first ?? { problem: 'invalid character', offset: 0 };
  return { problem, ...positionSlots(text, offset) };
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

function brokenFound(text: string): Found {
  return found('json-broken', '', whyBroken(text));
}

function oddityFound(text: string, { kind, offset, pointer, key }: JsonOddity, maxDepth: number): Found {
  const place = positionSlots(text, offset);
  if (kind === 'too-deep') return found('json-too-deep', pointer, { limit: String(maxDepth), ...place });
  if (kind === 'forbidden-key') return found('json-forbidden-key', pointer, { key, ...place });
  if (kind === 'duplicate-key') return found('json-duplicate-key', pointer, { key, ...place });
  return found('json-lone-surrogate', pointer, place);
}

function kindFound(value: unknown): Found | undefined {
  if (value === null) return found('body-null', '', {});
  if (Array.isArray(value)) return found('body-array', '', {});
  if (typeof value !== 'object') return found('body-scalar', '', { given: jsonType(value) });
  return undefined;
}
