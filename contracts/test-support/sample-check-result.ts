import { Checker, type CheckResult, defaultContract, type RecordingEntry } from '../internal.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
/** What no format of a report may be taken in by. */
export const EVIL = '<b>&"\'`|]]>%0A\u0000\u001b[2J\u202e\uFFFE🎈\n# x';
export const FILE = 'a b/ü%:,#|.ndjson';

/** What is found in bodies of calls, and in a recording that is cut off. */
export function resultOf(bodies: readonly object[], baseline: readonly string[] = []): CheckResult {
  const checker = new Checker(defaultContract, { baseline: new Set(baseline) });
  checker.open(FILE);
  bodies.forEach((body, index) => {
    const request = { method: 'POST', url: CALL, headers: null, body: JSON.stringify(body) };
    checker.take({
      line: index + 1,
      column: 1,
      exchange: { request, response: null },
      found: [],
    } satisfies RecordingEntry);
  });
  checker.open('other.har');
  const problem = { code: 'record-truncated', pointer: '', slots: { problem: EVIL } } as const;
  checker.take({ line: 7, column: 3, exchange: null, found: [problem] });
  return checker.result();
}

export const result = resultOf([
  { contact: { externalId: '1', [EVIL]: 1, phoneNumbers: [{ phoneType: 'mobile', number: '+15550100100' }] } },
  { contact: { externalId: EVIL, phoneNumbers: [] }, campaignId: 7 },
]);
export const tool = { version: '1.2.3', findings: defaultContract.tables.findings };
