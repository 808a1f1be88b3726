import { describe, expect, test } from 'vitest';
import { contractUnder, defaultContract, findRoute } from '../../contracts/internal.ts';
import { type FindingCode, loadGuide, type ReplyCode } from '../../generated/index.ts';
import { type Case, readCases } from '../test-support/case-files.ts';

const cases = readCases();
const answered = new Set<string | undefined>(await Promise.all(cases.map(ledTo)));

function codeOf(finding: string): string {
  return finding.replace(/^shadowed /, '').split(' ')[1] ?? '';
}

/** The reply that a case is answered with, as long as nobody has chosen another one. */
async function ledTo({ variants = {}, expect: wanted, request = '' }: Case): Promise<ReplyCode | undefined> {
  const contract = await contractUnder(variants);
  const { tables } = contract;
  const [method = 'POST', path = '/ccapi/v2/outbound/personal-connection/call'] = request.split(' ');
  const { operation } = findRoute(contract, request === '' ? 'POST' : method, path.split('?')[0] ?? '');
  const [first] = wanted.findings;
  const isAnswered = wanted.status < 400 && first?.includes('options-asked') !== true;
  const success = operation?.replies.find((code) => tables.replies[code].status === wanted.status);
  const entry = first?.startsWith('shadowed') ? undefined : tables.findings[codeOf(first ?? '') as FindingCode];
  const other = operation && (entry?.replies[operation.id] ?? entry?.replies[operation.family]);
  const led = isAnswered ? success : (other ?? entry?.reply);
  return led != null && tables.replies[led].status === wanted.status ? led : undefined;
}

const { provocations } = await loadGuide();

describe('the catalog is provoked, all of it', () => {
  test.each(Object.entries(provocations).map(([code, { case: title }]) => [code, title] as const))(
    '%s is found in "%s"',
    (code, title) => {
      const each = cases.find((one) => one.title === title);
      expect(each?.expect.findings.map(codeOf)).toContain(code);
    },
  );

  test.each(Object.keys(defaultContract.tables.replies))('there is a case that is answered with %s', (code) => {
    expect(answered).toContain(code);
  });

  test('at least 25 cases are right requests without an error', () => {
    const right = cases.filter(({ expect: { findings } }) => !findings.some((finding) => finding.includes('error ')));
    expect(right.length).toBeGreaterThanOrEqual(25);
  });

  test('titles of cases are unique', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
});
