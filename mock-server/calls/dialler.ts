import { magicOutcome, type TenantIndex } from '../../contracts/index.ts';
import type { Call, Disposition } from './call.ts';

/** Seconds that a call spends in each state, where the tenant says nothing (AS-40). */
const USUAL = { queued: 10, dialling: 2, ringing: 6, unanswered: 30, connected: 120, machine: 10, pause: 5 } as const;

/** Milliseconds that a part of a call takes. */
export function durationOf({ tenant }: TenantIndex, part: keyof typeof USUAL): number {
  return (tenant.dialler?.[part] ?? USUAL[part]) * 1000;
}

type Outcome = 'connected' | 'busy' | 'no-answer' | 'machine' | 'failed';

/** What comes of dialling the number: its magic, or a person answers (AS-41). */
export function outcomeOf({ record: { contact, number } }: Call): Outcome {
  const magic = magicOutcome(contact, number);
  return magic === undefined || magic === 'dnc' || magic === 'window' ? 'connected' : magic;
}

/** How a call ends after its last outcome (AS-43); ids and names with ids are the vendor's (DOM-16). */
export const dispositions: Readonly<Record<Outcome, Disposition>> = {
  connected: { id: 2, name: 'Positive no Amount' },
  'no-answer': { id: 10, name: 'Retry-Not Available' },
  machine: { id: 11, name: 'Retry-Answering Machine' },
  busy: { id: null, name: 'Busy' },
  failed: { id: null, name: 'Failed' },
};
