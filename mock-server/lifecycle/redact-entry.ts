import type { HttpHeaders, TenantIndex } from '../../contracts/internal.ts';
import { createRedactor, type ExchangeRedactor, type Redactor } from '../../contracts/redaction/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** Characters of a body that the journal keeps. */
const KEPT_BODY = 16_384;

/** What an entry says besides the exchange itself, as it was. */
export type EntryFacts = Omit<JournalEntry, 'request' | 'response'>;

/** An entry without secrets: the one place where fake and proxy redact what the journal shows. */
export function redactedEntry(redactor: ExchangeRedactor, facts: EntryFacts, statusOfNone = 0): JournalEntry {
  const { request, response } = redactor.redacted;
  const { override, proxied, findings } = facts;
  return {
    ...facts,
    request: {
      method: request.method,
      path: request.url,
      headers: joinedHeaders(request.headers ?? {}),
      ...kept(request.body ?? ''),
    },
    response: {
      status: response?.status ?? statusOfNone,
      headers: (response?.headers ?? {}) as Record<string, string>,
      body: kept(response?.body ?? '').body,
    },
    override: override && { ...override, why: redactor.text(override.why) },
    ...(proxied && {
      proxied: { ...proxied, ...(proxied.failure !== undefined && { failure: redactor.text(proxied.failure) }) },
    }),
    findings: findings.map((each) => ({
      ...each,
      pointer: redactor.text(each.pointer),
      message: redactor.text(each.message),
    })),
  };
}

/** After the secrets are gone: half of one would not be known for what it is. */
function kept(body: string): { readonly body: string; readonly isCut?: true } {
  return body.length > KEPT_BODY ? { body: `${body.slice(0, KEPT_BODY)}…`, isCut: true } : { body };
}

function joinedHeaders(headers: HttpHeaders): Record<string, string> {
  const all: Record<string, string> = Object.create(null); // a name may be `constructor`
  for (const [name, values] of Object.entries(headers)) all[name] = values.join(', ');
  return all;
}

interface TenantRedactor {
  readonly redactor: Redactor;
  readonly count: number;
}

/** A tenant is replaced as a whole when it changes. */
const redactors = new WeakMap<TenantIndex, TenantRedactor>();

/** The redactor of a sandbox: it knows the secrets of its tenant, and those of the server. */
export function redactorOf({ tenant, secrets, keepBodies }: Sandbox): Redactor {
  const before = redactors.get(tenant);
  if (before?.count === secrets.length) return before.redactor;
  const { clients = [], accessKeys = [] } = tenant.tenant;
  const own = [...clients.map((each) => each.clientSecret), ...accessKeys.map((each) => each.accessKeySecret)];
  const redactor = createRedactor({
    secrets: [...secrets, ...own],
    keepBodies,
    isOwnResponse: true,
  });
  redactors.set(tenant, { redactor, count: secrets.length });
  return redactor;
}
