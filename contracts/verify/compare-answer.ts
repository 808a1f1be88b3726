import type { Forms } from '../../generated/index.ts';
import { mediaTypeOf } from '../http/index.ts';
import { below, parsedObject } from '../json/index.ts';
import type { ExpectedAnswer, ProbeResponse } from './answers.ts';
import type { Evidence } from './evidence.ts';

/** One part of an answer, held against the contract. */
export type Aspect = Forms['Observations']['observations'][number]['aspects'][number];

/** Every part of an answer whose status is the expected one, held against what is expected of it. */
export function aspectsOf(
  expected: ExpectedAnswer,
  response: ProbeResponse,
  evidence: Evidence,
  any: readonly string[],
): Aspect[] {
  return [
    aspect('status', String(expected.status), String(response.status), evidence.status),
    ...mediaTypeAspects(expected, response, evidence),
    ...Object.entries(expected.headers).flatMap(([name, value]) => headerAspects(name, value, response, evidence)),
    ...bodyAspects(expected, response, evidence, any),
  ];
}

/** An aspect whose verdict is whether two texts are the same. */
export function aspect(
  name: string,
  expected: string | null,
  actual: string | null,
  claims: readonly string[],
  isSame = expected === actual,
): Aspect {
  return { aspect: name, verdict: isSame ? 'agrees' : 'differs', expected, seen: actual, claims: [...claims] };
}

/** What is expected of a response with another status: it is compared with the contract, not with a text. */
export const AS_DECLARED = 'what is declared for that status';

function mediaTypeAspects(
  { mediaType, body }: ExpectedAnswer,
  response: ProbeResponse,
  { body: claims }: Evidence,
): Aspect[] {
  return mediaType === null || body === null
    ? []
    : [aspect('media-type', mediaType, mediaTypeOf(response) ?? null, claims)];
}

function headerAspects(
  name: string,
  expected: string | null,
  { headers }: ProbeResponse,
  evidence: Evidence,
): Aspect[] {
  const actual = headers[name.toLowerCase()] ?? null;
  if (expected === null && actual === null) return [];
  const form = FORMS[name.toLowerCase()] ?? ((text: string) => text);
  const isSame = expected !== null && actual !== null && form(expected) === form(actual);
  return [aspect(`header:${name}`, expected, actual, evidence.of(name), isSame)];
}

/** What two values of a header have in common that say the same. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'www-authenticate': challengeForm,
  allow: (text) =>
    text
      .split(',')
      .map((method) => method.trim())
      .sort()
      .join(),
  'cache-control': (text) => text.toLowerCase().replaceAll(' ', ''),
};

/** Fields that are not in the contract, of one body: a server may send any number of them. */
const MOST_OTHERS = 50;

function bodyAspects(
  expected: ExpectedAnswer,
  { body }: ProbeResponse,
  evidence: Evidence,
  any: readonly string[],
): Aspect[] {
  if (expected.body === null) return [aspect('body', null, body === '' ? null : body, evidence.body)];
  if (any.includes('')) return [];
  const value = parsedObject(body);
  if (value === undefined) {
    return [aspect('body', JSON.stringify(expected.body), body === '' ? null : body, evidence.body)];
  }
  const wanted = expected.body as Readonly<Record<string, unknown>>;
  const others = Object.keys(value).filter((key) => !evidence.fields.includes(key));
  const fieldOf = (body: Readonly<Record<string, unknown>>, key: string) =>
    valueText(masked(Object.hasOwn(body, key) ? body[key] : undefined, `/${key}`, any));
  return [...new Set([...Object.keys(wanted), ...others.slice(0, MOST_OTHERS)])].map((key) =>
    aspect(
      `body:${below('', key)}`,
      fieldOf(wanted, key),
      fieldOf(value, key),
      Object.hasOwn(wanted, key) ? evidence.of(key) : evidence.body,
    ),
  );
}

function valueText(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value with `*` wherever any will do. */
function masked(value: unknown, pointer: string, any: readonly string[]): unknown {
  if (value === undefined || any.length === 0) return value;
  if (any.includes(pointer)) return '*';
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, child]) => [key, masked(child, `${pointer}/${key}`, any)] as const);
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

/** A word, and its value if it has one. */
const PARAMETER = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+)))?/g;

/**
 * A challenge (RFC 9110 section 11.6.1) in one form for all that say the same: the scheme in lower case, then its
 * parameters in the order of their names, whatever quotes and spaces they were written with.
 */
export function challengeForm(text: string): string {
  const [, scheme = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const parameters = [...rest.matchAll(PARAMETER)].flatMap(([, name = '', quoted, token]) => {
    const value = quoted ?? token;
    return value === undefined ? [] : [`${name.toLowerCase()}=${value.replace(/\\(.)/g, '$1')}`];
  });
  return [scheme.toLowerCase(), ...parameters.sort()].join(' ');
}

/** The name of an aspect as it is shown to people: a server chooses the names of its fields. */
export function shownName(name: string): string {
  return name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME)}…` : name;
}

const MOST_OF_NAME = 120;

/** A part of an answer as it is shown to people: in quotes and no longer than that, or in words. */
export function quotedValue(text: string | null, most: number): string {
  if (text === null) return 'nothing';
  if (text === AS_DECLARED) return text;
  return `'${text.length > most ? `${text.slice(0, most - 1)}…` : text}'`;
}
