import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { takenEvents } from './agent-events.ts';

const AT = '2030-01-31T12:00:00.000Z';
const START = { Type: 'AgentSessionStart', AgentId: '5001' };
const STATE = { Type: 'AgentState', CurrentState: 'Available', CurrentOutReason: '', StartTimeUTC: AT };
const CALL = {
  Type: 'CallContactEvent',
  Status: 'Disconnected',
  DNIS: '2025550143',
  ANI: '',
  StartTimeUTC: AT,
  LastStateChangeTimeUTC: '2030-01-31T12:00:09.000Z',
  DisconnectCode: 'Succeeded',
};

function poll(id: string, sessionId: string, body: string): JournalEntry {
  const request = { path: `/inContactAPI/services/v34.0/agent-sessions/${sessionId}/get-next-event?timeout=0` };
  return { id, at: AT, request, response: { status: 200, body } } as JournalEntry;
}

function gave(id: string, sessionId: string, events: readonly object[]): JournalEntry {
  return poll(id, sessionId, JSON.stringify({ sessionId, events }));
}

test('events are those of the session, newest first, each with the exchange that gave it', () => {
  const polls = [
    gave('journal-1', 'session-1-5001-1-0', [STATE]),
    gave('journal-2', 'session-12-5001-1-0', [START, STATE]),
    gave('journal-3', 'session-12-5001-1-1', [CALL]),
  ];
  expect(takenEvents(polls, 12)).toEqual([
    {
      at: CALL.LastStateChangeTimeUTC,
      text: 'CallContactEvent Disconnected 2025550143 Succeeded',
      entryId: 'journal-3',
    },
    { at: AT, text: 'AgentState Available', entryId: 'journal-2' },
    { at: AT, text: 'AgentSessionStart', entryId: 'journal-2' },
  ]);
});

test('what several clients took is listed once, and a body that was cut shows nothing', () => {
  const polls = [
    gave('journal-1', 'session-1-5001-1-0', [START, STATE]),
    gave('journal-2', 'session-1-5001-2-0', [START, STATE]),
    poll('journal-3', 'session-1-5001-1-1', '{"sessionId":"session-1-5001-1-2","events":[{"Type":"Cal'),
  ];
  expect(takenEvents(polls, 1).map(({ entryId }) => entryId)).toEqual(['journal-1', 'journal-1']);
});
