import type { ProbeTable } from '../../generated/index.ts';
import { escapeRegExp } from '../expressions/index.ts';
import { rawPairs } from '../http/index.ts';
import { type Message, messageOf } from './probe-message.ts';

/** A case that can be sent to a server of which nothing is known. */
export type Probe = ProbeTable['probes'][number];

export type Tier = Probe['tier'];

/** What the sender gives; what is missing limits what is sent. */
export interface Given {
  readonly token?: string;
  /** Only where calls are allowed: the one number that is sent, E.164. */
  readonly number?: string;
  readonly campaign?: string;
  readonly script?: string;
  readonly externalId?: string;
}

/** A number that nobody has: North America keeps 555-0100 to 555-0199 of each area for fiction (AS-47). */
export const FICTIONAL_NUMBER = '+12025550170';

/** Ours, and nobody's at a tenant. */
const OURS = {
  number: FICTIONAL_NUMBER,
  campaign: 'fake-cxone-probe-campaign',
  script: 'fake-cxone-probe-script',
  'external-id': 'fake-cxone-probe',
};

/** Of the default tenant of the fake that the contract is asked by: what stands for what is given. */
export const DEFAULT_TENANTS = {
  token: 'fake-pc-write',
  number: FICTIONAL_NUMBER,
  campaign: 'camp-pc-001',
  script: 'script-xyz-999',
};

/** Why a probe is not sent with what is given and allowed, or nothing where it is. */
export function whyUnsent({ tier, request }: Probe, { token, number, campaign, script }: Given): string | undefined {
  if (tier === 'anonymous') return undefined;
  if (tier === 'calls' && number === undefined) return 'it may ring a phone, and --allow-calls is not given';
  if (token === undefined) return 'it needs --token';
  if (tier === 'unreadable' || tier === 'reading') return undefined;
  if (campaign === undefined && request.includes('{{campaign}}')) return 'it needs --campaign';
  if (script === undefined && request.includes('{{script}}')) return 'it needs --script';
  return undefined;
}

/** The request of a probe as it is sent. Only those that may ring a phone hold what the sender gives besides a token. */
export function sentMessage({ tier, request }: Probe, given: Given, origin: string): Message {
  const { token, number, campaign, script, externalId = OURS['external-id'] } = given;
  const theirs = { number, campaign, script, 'external-id': externalId };
  const values = { origin, ...(tier !== 'anonymous' && { token }), ...(tier === 'calls' ? theirs : OURS) };
  return messageOf(request, withoutGaps(values));
}

/**
 * The same request to a fake with the default tenant: what the contract says of it is what that answers. It holds
 * nothing that the sender has given.
 */
export function contractMessage({ tier, request }: Probe, given: Given, origin: string): Message {
  return messageOf(request, {
    origin,
    token: DEFAULT_TENANTS.token,
    ...(tier === 'calls' ? theirsInContract(given) : OURS),
  });
}

/** What stands for the external id: one that the tenant knows where the sender knows one. */
function theirsInContract({ externalId }: Given) {
  return { ...DEFAULT_TENANTS, 'external-id': externalId === undefined ? OURS['external-id'] : 'ext-12345' };
}

function withoutGaps(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Three digits and more could be dialed, whatever is between them. */
const DIGITS = /\+?\d(?:[ ().-]{0,2}\d){2,}/g;
/** 555-0100 to 555-0199 of each North American area. */
const FICTIONAL = /^\+1[2-9]\d\d55501\d\d$/;

/**
 * What could go wrong with a message of a tier, looked for once more in the message itself before it is sent; nothing
 * where it is safe. Whatever made the message, no digits but fictional ones, the given number or those of a path that reads leave, and nothing that
 * may pass for a token where the tier has none.
 */
export function dangerOf(tier: Tier, message: Message, given: Given): string | undefined {
  const { path, query, rawHeaders, body } = message;
  const { token, number, campaign, script, externalId } = given;
  const headers = rawPairs(rawHeaders).map(([, value]) => value);
  const content = new TextDecoder('latin1').decode(body);
  if (tier === 'calls') {
    const [other] = digitsIn(content, [number, campaign, script, externalId]);
    return other === undefined ? undefined : `it holds ${other}, which is not the number that is given`;
  }
  const all = [...(onlyReads(message) ? [] : [path, query]), ...headers, content].join('\n');
  const dialable = digitsIn(all, tier === 'anonymous' ? [] : [token]).find((digits) => !FICTIONAL.test(digits));
  if (dialable !== undefined) return `it holds ${dialable}, which could be dialed`;
  const isToken = tier === 'anonymous' && headers.some((value) => value.includes('eyJ'));
  return isToken ? 'it holds what may pass for a token' : undefined;
}

/** A documented operation that reads dials nothing, whatever its path says. */
function onlyReads({ method, path }: Message): boolean {
  return /^(GET|HEAD)$/.test(method) && /^\/inContactAPI\/services\/v/i.test(path);
}

/** Every run of digits, but for those that are a text of the sender's own, no digit before it or behind. */
function digitsIn(text: string, own: readonly (string | undefined)[]): string[] {
  const rest = own.reduce<string>(
    (before, each) => (each === undefined ? before : before.replace(wholly(each), '…')),
    text,
  );
  return [...rest.matchAll(DIGITS)].map(([digits]) => digits);
}

function wholly(text: string): RegExp {
  return new RegExp(`(?<!\\d)${escapeRegExp(text)}(?!\\d)`, 'g');
}
