import type { Finding, HttpHeaders } from '../../contracts/internal.ts';
import type { ExchangeRedactor } from '../../contracts/redaction/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';
import { keptBody } from '../journal/index.ts';

/** What an entry says besides the exchange itself, as it was. */
export type EntryFacts = Omit<JournalEntry, 'request' | 'response'>;

/** An entry without secrets: the one place where fake and proxy redact what the journal shows. */
export function redactedEntry(redactor: ExchangeRedactor, facts: EntryFacts, statusOfNone = 0): JournalEntry {
  const { request, response } = redactor.redacted;
  const { override, proxied, findings, document } = facts;
  return {
    ...facts,
    request: {
      method: request.method,
      path: request.url,
      headers: joinedHeaders(request.headers ?? {}),
      ...keptBody(request.body ?? ''),
    },
    response: {
      status: response?.status ?? statusOfNone,
      headers: (response?.headers ?? {}) as Record<string, string>,
      ...keptBody(response?.body ?? ''),
    },
    override: override && { ...override, why: redactor.text(override.why) },
    ...(proxied && {
      proxied: { ...proxied, ...(proxied.failure !== undefined && { failure: redactor.text(proxied.failure) }) },
    }),
    ...(document && {
      document: {
        ...document,
        problems: document.problems.map((each) => ({
          ...each,
          pointer: redactor.text(each.pointer),
          problem: redactor.text(each.problem),
        })),
      },
    }),
    findings: findings.map((each) => ({
      ...each,
      pointer: redactor.text(each.pointer),
      message: redactor.text(each.message),
    })),
  };
}

/**
 * The same entry, redacted when somebody reads it and then kept so: an exchange that nobody looks at costs no redaction.
 * What metrics count (operation, status, codes of findings) is there without it.
 */
export function redactedOnceRead(
  facts: Omit<EntryFacts, 'proxied' | 'control'>,
  status: number,
  redactor: () => ExchangeRedactor,
): JournalEntry {
  let entry: JournalEntry | undefined;
  let make: (() => ExchangeRedactor) | undefined = redactor;
  const redacted = (): JournalEntry => {
    if (make !== undefined) entry = redactedEntry(make(), facts);
    make = undefined; // and with it the exchange as it was
    return entry as JournalEntry;
  };
  const { id, at, milliseconds, key, operation, stages, findings } = facts;
  return {
    ...{ id, at, milliseconds, key, operation, stages },
    get request() {
      return redacted().request;
    },
    response: {
      status,
      get headers() {
        return redacted().response.headers;
      },
      get body() {
        return redacted().response.body;
      },
      get isCut() {
        return redacted().response.isCut as true; // undefined is left out of every text
      },
    },
    get override() {
      return redacted().override;
    },
    findings: findings.map((each, index) => redactedFinding(each, () => redacted().findings[index] as Finding)),
  };
}

function redactedFinding(finding: Finding, redacted: () => Finding): Finding {
  return {
    ...finding,
    get pointer() {
      return redacted().pointer;
    },
    get message() {
      return redacted().message;
    },
  };
}

function joinedHeaders(headers: HttpHeaders): Record<string, string> {
  const all: Record<string, string> = Object.create(null); // a name may be `constructor`
  for (const [name, values] of Object.entries(headers)) all[name] = values.join(', ');
  return all;
}
