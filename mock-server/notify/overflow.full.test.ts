import { expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { startFakeCxone } from '../index.ts';
import { startReceiver } from '../test-support/receiver.ts';

const API = '/inContactAPI/services/v34.0';
const RECORDS = 2_500;

test('a receiver that is too slow loses what is too much, and the numbers of the events say what', async () => {
  const held: (() => void)[] = [];
  let isSlow = true;
  const there = await startReceiver((response) => {
    if (isSlow) held.push(() => response.end());
    else response.end();
  });
  const skills = defaultTenant.skills.map((skill) =>
    skill.skillId === 4002 ? { ...skill, agentless: true, agentlessPorts: RECORDS } : skill,
  );
  const fake = await startFakeCxone({ tenant: { ...defaultTenant, skills }, notify: { url: there.url } });
  const post = async (path: string, body: object) => {
    const response = await fetch(fake.url + API + path, {
      method: 'POST',
      headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.text();
  };
  const texts: string[] = [];
  const hear = ({ name, message }: Error) => void texts.push(`${name}: ${message}`);
  process.on('warning', hear);

  await fake.clock.stop();
  await post('/lists/call-lists', {
    listName: 'Customers',
    externalIdColumn: 'ID',
    destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
  });
  const rows = Array.from({ length: RECORDS }, (_, at) => `id-${at},202555${String(2_000 + at)}`);
  const listFile = Buffer.from(['ID,Phone', ...rows].join('\n')).toString('base64');
  const flags = { forceOverwrite: false, expirationDate: '', startSkill: true, sendEmail: false, skillId: 4002 };
  await post('/lists/call-lists/5001/upload', { listFile, ...flags });
  await fake.clock.advance(3600);
  await there.until(1);
  const calls = await fake.calls();
  expect(calls.every(({ state }) => state === 'ended')).toBe(true);
  const made = calls.reduce((sum, { history }) => sum + history.length, 1); // and the upload
  expect(made).toBe(5 * RECORDS + 1);
  await expect.poll(() => texts.length).toBeGreaterThan(0);

  isSlow = false;
  for (const release of held) release();
  await expect.poll(() => texts.length, { timeout: 60_000 }).toBe(2);
  const numbers = there.received.map(({ event }) => event.sequence);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(numbers.length).toBeLessThanOrEqual(10_000);
  expect(texts[0]).toMatch(/^FakeCxoneWarning: notify .*: events are dropped: too many events wait for it$/);
  expect(texts[1]).toMatch(new RegExp(`it takes events again; dropped before: ${made - numbers.length}$`));

  await post('/queuecallback', { phoneNumber: '+12025550143', skill: 4004 });
  await expect.poll(() => there.received.at(-1)?.event.sequence).toBe(made + 1);
  process.off('warning', hear);
  await fake.close();
  await there.close();
}, 120_000);
