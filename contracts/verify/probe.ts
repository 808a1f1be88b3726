import type { ProbeTable } from '../../generated/index.ts';
import type { Outcome } from './expected-answer.ts';
import { type Message, messageOf } from './message-of.ts';

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
const FICTIONAL_NUMBER = '+12025550170';

/** Ours, and nobody's at a tenant. */
const OURS = {
  number: FICTIONAL_NUMBER,
  campaign: 'fake-cxone-probe-campaign',
  script: 'fake-cxone-probe-script',
  'external-id': 'fake-cxone-probe',
};

/** Of the default tenant of the fake that the contract is asked by: what stands for what is given. */
const DEFAULT_TENANTS = {
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
  if (tier === 'unreadable') return undefined;
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

/** Shorter ones stand in every text by chance. */
const SHORTEST = 4;

/** An outcome with the names of the default tenant in place of whatever the sender gave, should it come back. */
export function withoutGiven(outcome: Outcome, { token, number, campaign, script, externalId }: Given): Outcome {
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [token, '[token]'],
    [number, FICTIONAL_NUMBER],
    [number?.slice(1), FICTIONAL_NUMBER.slice(1)],
    [campaign, DEFAULT_TENANTS.campaign],
    [script, DEFAULT_TENANTS.script],
    [externalId, 'ext-12345'],
  ];
  const clean = (text: string) =>
    pairs.reduce((all, [from = '', to]) => (from.length < SHORTEST ? all : all.replaceAll(from, to)), text);
  if ('failed' in outcome) return { failed: clean(outcome.failed) };
  const headers = Object.entries(outcome.headers).map(([name, value]) => [name, clean(value)]);
  return { ...outcome, headers: Object.fromEntries(headers), body: clean(outcome.body) };
}

function withoutGaps(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
