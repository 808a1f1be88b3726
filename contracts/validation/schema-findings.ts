import type { FindingCode, Violation } from '../../generated/index.ts';
import type { Contract, Operation, RequestPart } from '../contract/index.ts';
import { below, dotted, keysOf, limitWords, patternOf, valueAt } from '../json/index.ts';
import { HOW_TO_WRITE_AN_INSTANT } from '../time/index.ts';
import type { RawFinding } from './finding.ts';
import { literalMeant, remarkOf } from './path-meant.ts';
import type { RequestValue } from './request-value.ts';
import { remarkOfKey, remarkOfMissing, suggestKey } from './suggest.ts';

/** Keywords that only gather what other keywords found. */
const GATHERING = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

/** A fault that a validator has found, by its finding and its place. */
export interface PlacedViolation {
  readonly code: FindingCode;
  readonly pointer: string;
  readonly violation: Violation;
  readonly part: RequestPart;
}

/** The findings and places of a validator's faults in one part of a request, by the table that the catalog gives. */
export function placedViolations(
  tables: Contract,
  operation: Operation,
  violations: readonly Violation[],
  part: RequestPart,
): PlacedViolation[] {
  const prefix = part === 'body' ? '' : part;
  return violations.flatMap((violation) => {
    if (GATHERING.has(violation.keyword)) return [];
    const pointer = prefix + pointerOf(violation);
    return [{ code: codeOf(tables, operation, violation.keyword, pointer), pointer, violation, part }];
  });
}

/** The finding of a fault. Its slots cost more than its place, and a body may have thousands of faults. */
export function findingOf(
  { operations }: Contract,
  operation: Operation,
  value: RequestValue,
  { code, pointer, violation, part }: PlacedViolation,
): RawFinding {
  const slots = slotsOf(operation, value[part], violation, pointerOf(violation));
  if (part === 'path')
    slots['remark'] = remarkOf(literalMeant(operations, operation.method, operation.path, value.path));
  return { code, pointer, slots };
}

function pointerOf({ instancePath, params }: Violation): string {
  const key = params['missingProperty'] ?? params['additionalProperty'];
  return key === undefined ? instancePath : below(instancePath, String(key));
}

function codeOf(
  { families }: Contract,
  { id, family, violations }: Operation,
  keyword: string,
  pointer: string,
): FindingCode {
  const pattern = patternOf(pointer);
  const parent = pattern.slice(0, pattern.lastIndexOf('/') + 1);
  const shared = families[family]?.violations ?? {};
  const named = violations[`${keyword} ${pattern}`] ?? violations[`${keyword} ${parent}*`];
  const code = named ?? shared[`${keyword} ${pattern}`] ?? shared[keyword] ?? shared['*'];
  if (code === undefined) throw new Error(`the catalog has no finding for "${keyword} ${pattern}" of ${id}`);
  return code;
}

/** Every word that the texts of a schema fault may use. */
function slotsOf(operation: Operation, body: unknown, violation: Violation, pointer: string): Record<string, string> {
  const { params, keyword, instancePath } = violation;
  const value = valueAt(body, pointer);
  const parameter = keysOf(pointer).at(-1) ?? 'body';
  // where null is taken too, the other type is meant
  const type = String([params['type'] ?? ''].flat()[0]);
  const suggestion =
    keyword === 'additionalProperties'
      ? suggestKey(parameter, operation.keys[patternOf(instancePath)] ?? { known: [], alsoWritten: {} })
      : undefined;
  return {
    key: dotted(pointer),
    parameter,
    type: vendorType(type),
    expected: withArticle(type),
    actual: withArticle(jsonType(value)),
    got: vendorType(jsonType(value)),
    limit: String(params['limit'] ?? ''),
    limits: limitsOf(keyword, params, value),
    remark:
      keyword === 'required'
        ? remarkOfMissing(parameter, valueAt(body, instancePath))
        : remarkOfKey(parameter, suggestion),
    value: excerpt(value),
    ...(keyword === 'pattern' && typeof value === 'string' ? offender(value, String(params['pattern'])) : {}),
  };
}

/** A time whose offset has lost its plus sign, as in a query where it is not encoded. */
function plusMeant(value: unknown): string {
  return typeof value === 'string' && / \d\d:?\d\d$/.test(value) && value.includes('T')
    ? '; a + in a query is a space: write %2B'
    : '';
}

/** How a text is written that a pattern of a schema is for, for people who do not read patterns. */
const HOW_TO_WRITE: Readonly<Record<string, string>> = {
  '^(?:([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?|24:00(?::00)?)$': 'a time of day such as 09:00 or 17:30:00, up to 24:00',
  '^\\+?[0-9]{7,15}$': 'a phone number of 7 to 15 digits, such as +12025550143',
  '^[vV]?\\d{1,3}(\\.0)?$': 'a version such as v34.0',
  '^(\\d{4}-\\d\\d-\\d\\d.*|\\d{1,2}/\\d{1,2}/\\d{4}.*|)$': 'a day such as 2030-01-31 or 01/31/2030, or empty',
};

/** What a value must be, as the end of a sentence. */
function limitsOf(keyword: string, params: Violation['params'], value: unknown): string {
  const { limit, allowedValues, format, pattern, type } = params;
  if (Array.isArray(allowedValues)) return `must be one of ${allowedValues.join(', ')}`;
  if (format === 'date-time') return `must be ${HOW_TO_WRITE_AN_INSTANT}${plusMeant(value)}`;
  if (format !== undefined) return `must have the format ${String(format)}`;
  if (typeof type === 'string') return `must be ${withArticle(type)}`;
  if (typeof pattern === 'string' && Object.hasOwn(HOW_TO_WRITE, pattern)) return `must be ${HOW_TO_WRITE[pattern]}`;
  if (keyword === 'minimum') return `must be at least ${String(limit)}`;
  if (keyword === 'maximum') return `must be at most ${String(limit)}`;
  return (limit === undefined ? undefined : limitWords(keyword, limit)) ?? 'must be as the reference says';
}

/** The first character that the pattern does not take, where the pattern is a repeated class; counted from 1. */
function offender(value: string, pattern: string): Record<string, string> {
  if (!/^\^\[[^\]]+\][*+]\$$/.test(pattern)) return {};
  const allowed = new RegExp(pattern, 'u');
  const characters = [...value];
  const at = characters.findIndex((character) => !allowed.test(character));
  const character = characters[at] ?? '';
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return {
    character: /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `'${character}'` : `U+${code}`,
    position: String(at + 1),
  };
}

/** What JSON calls the type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A JSON type as a part of a sentence: `a string`. */
function withArticle(type: string): string {
  if (type === 'null') return type;
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** Types as the vendor spells them (ERR-13). */
function vendorType(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
