import type { Forms } from '../../generated/index.ts';
import type { Operation } from '../contract/index.ts';
import type { HttpResponse } from '../http/index.ts';
import { rawPairs } from '../http/index.ts';
import { isObject, parsedJson } from '../json/index.ts';
import { knownValues, type Redactor } from '../redaction/index.ts';
import type { ProbeOutcome } from './answers.ts';
import type { Aspect } from './compare-answer.ts';
import { DEFAULT_TENANTS, FICTIONAL_NUMBER, type Given } from './probe.ts';
import type { Message } from './probe-message.ts';
import type { ProbeResult, VerifyResult } from './verify-result.ts';

type Observations = Forms['Observations'];
type Observation = Observations['observations'][number];

/** What an observations file is written with. */
export interface ObservationsOptions {
  readonly version: string;
  /** An alias that the tenant's owner chose. */
  readonly alias: string;
  readonly redactor: Redactor;
  readonly operations: readonly Operation[];
}

/** What was seen, fit to be kept and shown: no host, no credential, nothing that the sender gave. Pure. */
export function observationsOf(result: VerifyResult, options: ObservationsOptions): Observations {
  const host = new URL(result.target).host;
  return {
    fakeCxone: options.version,
    at: result.at,
    tenant: options.alias,
    variants: { ...result.variants },
    observations: result.results.map((each, index) => observationOf(each, index, options, host)),
  };
}

function observationOf(each: ProbeResult, index: number, options: ObservationsOptions, host: string): Observation {
  const { probe, operation, finding, reply, request, verdict, why, response } = each;
  const known = options.operations.find(({ id }) => id === operation);
  const exchange = { request: { method: request.method, url: request.path, headers: null, body: null }, response };
  const redactor = options.redactor.about(exchange, known);
  const clean = (text: string) => withoutHosts(redactor.text(text), host);
  const ofTenant = isOfTenant(each);
  const values = ofTenant ? each.aspects.flatMap(({ aspect, seen }) => (isOfBody(aspect) && seen ? [seen] : [])) : [];
  return {
    id: `observation-${index + 1}`,
    probe: probe.title,
    operation,
    finding,
    reply,
    request: requestOf(request, host),
    response: responseOf(options.redactor.exchange(exchange, known).response, each, host),
    verdict,
    why: clean(values.reduce((text, value) => text.replaceAll(value, HIDDEN), why)),
    aspects: each.aspects.map((aspect) => cleanAspect(aspect, clean, ofTenant)),
  };
}

function cleanAspect(aspect: Aspect, clean: (text: string) => string, ofTenant: boolean): Aspect {
  const { expected, seen } = aspect;
  const shown = ofTenant && isOfBody(aspect.aspect) ? HIDDEN : clean(seen ?? '');
  return { ...aspect, expected: expected && clean(expected), seen: seen && shown };
}

/** In place of a value of the tenant. */
const HIDDEN = 'a value';

/** Whether a response shows the tenant: names of people, numbers, notes. */
function isOfTenant({ probe, response }: ProbeResult): boolean {
  return probe.tier === 'reading' && response !== null && response.status < 300;
}

function isOfBody(aspect: string): boolean {
  return aspect.startsWith('body');
}

/** A body with the same names and types, and no value: nothing else of it is needed to learn a field. */
function formOfBody(body: string): string {
  const parsed = parsedJson(body);
  return parsed === undefined ? '' : JSON.stringify(formOf(parsed.value));
}

function formOf(value: unknown): unknown {
  if (typeof value === 'string') return HIDDEN;
  if (typeof value === 'number') return Number.isInteger(value) ? 1 : 1.5;
  if (Array.isArray(value)) return value.slice(0, 1).map(formOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, formOf(each)]));
}

/** By what it was made of, this holds nothing of the sender's; a body that is all one letter is not worth its length. */
function requestOf({ method, path, query, rawHeaders, body }: Message, host: string): Observation['request'] {
  const headers: Record<string, string> = Object.create(null); // a name may be `constructor`
  for (const [name, value] of rawPairs(rawHeaders)) {
    const printable = value.replace('fake-pc-write', '[token]');
    headers[name] = name in headers ? `${headers[name]}, ${printable}` : printable;
  }
  return { method, path: path + query, headers, body: shortened(withoutHosts(new TextDecoder().decode(body), host)) };
}

/** Headers of servers name hosts, sessions and machines; kept are those that an API's answer is made of. */
const KEPT = [
  'content-type',
  'www-authenticate',
  'allow',
  'cache-control',
  'pragma',
  'retry-after',
  'icstatusdescription',
];

function responseOf(response: HttpResponse | null, each: ProbeResult, host: string): Observation['response'] {
  if (response === null) return null;
  const { aspects } = each;
  const body = isOfTenant(each) ? formOfBody(response.body ?? '') : (response.body ?? '');
  const named = aspects.flatMap(({ aspect }) => /^header:(.*)$/.exec(aspect)?.[1]?.toLowerCase() ?? []);
  const headers = Object.entries(response.headers ?? {}).filter(
    ([name]) => KEPT.includes(name) || named.includes(name),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, withoutHosts(value ?? '', host)])),
    body: shortened(withoutHosts(body, host)),
  };
}

/** Every URL leads to nowhere, and the host that was asked is not named. */
function withoutHosts(text: string, host: string): string {
  const bare = host.replace(/:\d+$/, '');
  return text
    .replace(/(?<=[a-z\d+.-]:\/\/)[^\s/?#"'\\<>]+/gi, 'host.invalid')
    .replaceAll(host, 'host.invalid')
    .replaceAll(bare, 'host.invalid');
}

const LONGEST = 4096;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, 100)}… (${text.length} characters)`;
}

/** What people put between the digits of a number. */
const MARKS = String.raw`[\s().\-/\u2010-\u2015]{0,3}`;
const COUNTRY = FICTIONAL_NUMBER.slice(0, 2);

/**
 * An outcome with the names of the default tenant in place of whatever the sender gave, should it come back: as it is,
 * escaped, in base64 or in hex; a number also as people write it.
 */
export function withoutGiven(outcome: ProbeOutcome, given: Given): ProbeOutcome {
  const names = namesFor(given);
  const values = knownValues([...names.keys()]);
  const digits = given.number === undefined ? [] : digitsOf(given.number);
  const clean = (text: string) =>
    digits.reduce(
      (all, [pattern, to]) => all.replace(pattern, to),
      values.replace(text, (value) => names.get(value) ?? ''),
    );
  if ('failed' in outcome) return { failed: clean(outcome.failed) };
  const headers = Object.entries(outcome.headers).map(([name, value]) => [name, clean(value)]);
  return { ...outcome, headers: Object.fromEntries(headers), body: clean(outcome.body) };
}

function namesFor({ token, number, campaign, script, externalId }: Given): ReadonlyMap<string, string> {
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [externalId, 'ext-12345'],
    [script, DEFAULT_TENANTS.script],
    [campaign, DEFAULT_TENANTS.campaign],
    [number, FICTIONAL_NUMBER],
    [token, '[token]'],
  ];
  return new Map(pairs.flatMap(([from, to]) => (from === undefined ? [] : [[from, to]])));
}

/** A number with marks between its digits; in North America also without its country. */
function digitsOf(number: string): [RegExp, string][] {
  const pattern = (digits: string) => new RegExp(`(?<!\\d)\\(?${[...digits].join(MARKS)}(?!\\d)`, 'g');
  const whole: [RegExp, string] = [pattern(number.slice(1)), FICTIONAL_NUMBER.slice(1)];
  return number.startsWith(COUNTRY) ? [whole, [pattern(number.slice(2)), FICTIONAL_NUMBER.slice(2)]] : [whole];
}
