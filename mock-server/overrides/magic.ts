import { magicContact, magicOutcome } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { CallRequest } from '../calls/index.ts';
import { choosesReply, type Inspected, type Override } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/**
 * What the magic of a call's input, if it has any, adds to what somebody has chosen already: the finding that it provokes, or only a
 * word about what will become of the call. An answer that was chosen goes before it.
 */
export function magic(sandbox: Sandbox, exchange: Inspected): Override | undefined {
  const { override, value } = exchange;
  const request = value as CallRequest;
  const found =
    override !== undefined && choosesReply(override) ? undefined : (provoked(sandbox, request) ?? foretold(request));
  if (found === undefined) return override;
  const why = override === undefined ? found.why : `${override.why}; ${found.why}`;
  return { ...override, ...found, why };
}

/** An external id that asks for an entry of the catalog. */
function provoked({ contract }: Sandbox, request: CallRequest): Override | undefined {
  const { externalId } = request.contact;
  const finding = magicContact(externalId)?.finding ?? null;
  if (finding === null) return undefined;
  const { severity, reply } = contract.tables.findings[finding];
  const asks = `magic: the external id ${externalId} asks for ${finding}`;
  if (severity !== 'error' || reply === null)
    return { by: 'magic', why: `${asks}, which rejects nothing under these variants` };
  return { by: 'magic', why: asks, finding, slots: slotsOf(contract.tables, finding, request) };
}

/** The words that a finding is reported in: those of its reply, else those of the request, as far as they are in it. */
function slotsOf(
  { findings, replies }: Sandbox['contract']['tables'],
  code: FindingCode,
  { contact, campaignId, scriptId }: CallRequest,
): Record<string, string> {
  const { message, reply: reported } = findings[code];
  const known: Readonly<Record<string, string | undefined>> = {
    externalId: contact.externalId,
    campaignId,
    scriptId,
    ...(reported === null ? {} : replies[reported].samples),
  };
  const names = message.filter((_text, index) => index % 2 === 1);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '(magic)']));
}

/** An input that chooses the outcome of the call when it is dialed. */
function foretold({ contact }: CallRequest): Override | undefined {
  const ofContact = magicContact(contact.externalId);
  if (ofContact !== undefined)
    return { by: 'magic', why: `magic: the external id ${contact.externalId} means ${ofContact.outcome}` };
  const numbers = [
    ...(contact.phoneNumbers ?? []).map(({ number }) => number),
    ...(contact.phone ? [contact.phone] : []),
  ];
  const outcomes = numbers.flatMap((number) => {
    const outcome = magicOutcome(contact.externalId, number);
    return outcome === undefined ? [] : [`${number} means ${outcome}`];
  });
  if (outcomes.length === 0 && contact.externalId.startsWith('magic-'))
    return {
      by: 'magic',
      why: `magic: nothing is known of ${contact.externalId}; fake-cxone magic lists what there is`,
    };
  return outcomes.length === 0 ? undefined : { by: 'magic', why: `magic: the number ${outcomes.join(', ')}` };
}
