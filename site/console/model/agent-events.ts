import type { JournalEntry } from '../../../mock-server/client/index.ts';

/** An event that an agent took by get-next-event. */
export interface TakenEvent {
  /** When it happened, by the clock of the fake. */
  readonly at: string;
  readonly text: string;
  /** Id of the exchange that gave it first. */
  readonly entryId: string;
}

/**
 * The events that the clients of a session took, newest first. Several clients of one session, and one that comes with an
 * older id, take an event again: it is listed once.
 */
export function takenEvents(polls: readonly JournalEntry[], session: number): readonly TakenEvent[] {
  const taken = new Map<string, TakenEvent>();
  for (const { id, at: polled, request, response } of polls) {
    if (!request.path.includes(`/agent-sessions/session-${session}-`)) continue;
    for (const event of eventsIn(response.body)) {
      const at = event['LastStateChangeTimeUTC'] ?? event['StartTimeUTC'] ?? polled;
      const text = textOf(event);
      const key = event['Type'] === 'AgentSessionStart' ? text : `${at} ${text}`;
      if (!taken.has(key)) taken.set(key, { at, text, entryId: id });
    }
  }
  return [...taken.values()].reverse();
}

type Event = Readonly<Record<string, string>>;

/** A body that the journal has cut is no JSON, and shows no events. */
function eventsIn(body: string): readonly Event[] {
  try {
    return (JSON.parse(body) as { readonly events?: readonly Event[] }).events ?? [];
  } catch {
    return [];
  }
}

/** What tells one event from another, as the ACD API names it. */
function textOf({ Type, CurrentState, CurrentOutReason, Status, DNIS, ANI, DisconnectCode }: Event): string {
  const code = DisconnectCode === 'NA' ? undefined : DisconnectCode;
  return [Type, CurrentState, CurrentOutReason, Status, DNIS, ANI, code].filter(Boolean).join(' ');
}
