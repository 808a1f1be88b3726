import { STATUS_CODES } from 'node:http';
import { defaultContract, placeInRequest } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { CallRecord, JournalEntry } from '../index.ts';
import type { Case, CaseExpectation } from './case-files.ts';

/** What came back, and what the fake noted of it. Header names in lower case. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly entry: JournalEntry | undefined;
  readonly calls: readonly CallRecord[];
}

/** What a case expects, in the form in which `summaryOf` puts what was seen. */
export function expected({ expect, request }: Case, origin: string): object {
  const { status, challenge, headers = {}, findings, call, code } = expect;
  const isHead = request?.startsWith('HEAD ') === true;
  return {
    status,
    body: isHead ? '' : expectedBody(expect, origin),
    challenge,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value ?? undefined])),
    findings,
    error: code ?? (findings[0]?.startsWith('error ') ? findings[0].split(' ')[1] : undefined),
    why: expect.why,
    call,
  };
}

function expectedBody({ status, error, description, body, text }: CaseExpectation, origin: string): unknown {
  if (text !== undefined) return text;
  if (body !== undefined) return JSON.parse(JSON.stringify(body).replaceAll('{{origin}}', origin));
  return description === undefined ? '' : { error: error ?? STATUS_CODES[status], error_description: description };
}

/** What was seen, in the terms of a case: only the headers that it names, and `*` where it does not care. */
export function summaryOf({ expect }: Case, seen: Seen): object {
  const { status, headers, body, entry, calls } = seen;
  const call = calls.find(({ id }) => id === headers['x-fake-cxone-call']);
  return {
    status,
    body: withoutTheUnimportant(bodyOf(headers, body), expect.text === '*' ? '*' : expect.body),
    challenge: headers['www-authenticate'],
    headers: Object.fromEntries(Object.keys(expect.headers ?? {}).map((name) => [name, headers[name.toLowerCase()]])),
    findings: entry?.findings.map(
      ({ severity, code, shadowed, ...finding }) =>
        `${shadowed === true ? 'shadowed ' : ''}${[severity, code, placeInRequest(finding)].filter((word) => word !== '').join(' ')}`,
    ),
    error: headers['x-fake-cxone-error'],
    why: wordsIn(headers['x-fake-cxone-why'], expect.why),
    call: call?.state,
  };
}

function bodyOf(headers: Seen['headers'], body: string): unknown {
  if (body === '') return '';
  return headers['content-type']?.startsWith('text/') ? body : JSON.parse(body);
}

/** The expected words if they are there; otherwise all words. */
function wordsIn(text: string | undefined, wanted: string | undefined): string | undefined {
  return wanted !== undefined && text?.includes(wanted) ? wanted : text;
}

function withoutTheUnimportant(given: unknown, wanted: unknown): unknown {
  if (wanted === '*') return given === undefined || given === '' ? given : '*';
  if (given === null || typeof given !== 'object' || wanted === null || typeof wanted !== 'object') return given;
  const entries = Object.entries(given).map(([key, value]) => [
    key,
    withoutTheUnimportant(value, (wanted as Record<string, unknown>)[key]),
  ]);
  return Array.isArray(given) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** What must be true of every answer, whatever the case. */
export function violationsOf({ expect }: Case, { headers, body, entry, status }: Seen): string[] {
  const violations: string[] = [];
  const [first] = entry?.findings ?? [];
  if (/nice-?incontact|nicecxone|incontact\.com/i.test(JSON.stringify([headers, body])))
    violations.push('names a host of NICE');
  if (headers['x-fake-cxone-journal'] !== `/_fake/journal/${entry?.id}`)
    violations.push('does not say where its story is');
  const code = headers['x-fake-cxone-error'] as FindingCode | undefined;
  // what the value must be may be before it
  if (code !== undefined && !headers['x-fake-cxone-hint']?.endsWith(defaultContract.tables.findings[code].hint)) {
    if (code !== 'number-format') violations.push('has another hint than the catalog');
  }
  const isChosen = entry?.override?.reply != null || headers['content-type'] === 'application/problem+json';
  // an error of the sign-in goes back to the client by a redirect
  if (status >= 400 !== (code !== undefined) && status !== 303 && !isChosen)
    violations.push('is a rejection without a code, or the other way round');
  if (expect.message !== undefined && !first?.message.includes(expect.message)) {
    violations.push(`says "${first?.message}", not "${expect.message}"`);
  }
  if (
    entry?.stages[0] !== 'route' &&
    status !== 408 &&
    status !== 431 &&
    status !== 417 &&
    code !== 'request-malformed'
  ) {
    violations.push('did not begin at the first stage');
  }
  if (
    /fake-access-key-secret|fake-client-secret|eyJ(hbGciOi|0eXAiOi)|eyJ[\w-]*\.|fake-pc-write/.test(
      JSON.stringify(entry),
    )
  )
    violations.push('keeps a secret');
  return violations;
}
