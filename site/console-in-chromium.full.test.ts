import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../mock-server/index.ts';
import { installHere } from '../scripts/doc-blocks.ts';
import { askForCall, CALL, ORIGINAL_POSTERS, RIGHT } from './testing/call-requests.ts';
import { hasChromium, openBrowser } from './testing/chromium.ts';
import { type ConsolePage, consolePage } from './testing/console-page.ts';

describe.runIf(hasChromium('the console in a browser'))('the console, in Chromium', () => {
  let fake: FakeCxone;
  let browser: Browser;
  let page: ConsolePage;
  beforeAll(async () => {
    fake = await startFakeCxone();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await fake.close();
  });
  beforeEach(async () => {
    await fake.reset();
    page = await consolePage(browser, fake.url);
    await page.page.getByText('live', { exact: true }).waitFor();
    return async () => {
      await page.close();
      expect([page.complaints.filter((each) => !/status of \d{3}/.test(each)), page.dialogs]).toEqual([[], []]);
      expect(page.requests.filter((url) => !url.startsWith(fake.url))).toEqual([]);
    };
  });

  /** Opens the newest exchange of the list. */
  async function openNewest() {
    await page.rows().first().click();
    await page.page.getByRole('article').waitFor();
  }

  test("the original poster's request is seen arriving, opened, corrected in tenant and form, sent again, and taken", async () => {
    await page.page.getByText('Nothing has been sent yet').waitFor();
    await askForCall(fake.url, ORIGINAL_POSTERS, 'fake-pc-write');
    await page.rows().filter({ hasText: 'inspect campaign-skill-not-running' }).waitFor();
    const [entry] = await fake.journal();
    expect(await page.rows().first().locator('.duration').textContent()).toBe(`${entry?.milliseconds} ms`);
    await openNewest();
    expect(await page.page.locator('article .meta').first().textContent()).toContain(`, ${entry?.milliseconds} ms`);
    const body = page.page.getByRole('region', { name: 'Body of the request' });
    await body.getByText("'contact.phone' is not a key").waitFor();
    expect(await body.locator('mark').allTextContents()).toEqual([
      '"contact"',
      '"phone"',
      '"+15550199"',
      '"camp-abc-123"',
    ]);
    const cause = page.page.getByRole('region', { name: 'The cause' });
    expect(await cause.textContent()).toContain('campaign-skill-not-running');
    expect((await cause.boundingBox())?.y).toBeLessThan(600);
    const changes = page.page.getByRole('region', { name: 'Changes to the payload' });
    expect((await changes.locator('code.removed').allTextContents()).join('')).toContain('"phone": "+15550199"');
    expect((await changes.locator('code.added').allTextContents()).join('')).toContain('"phoneNumbers": [');

    await page.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.page.getByRole('heading', { name: 'It would be rejected' }).waitFor();
    await page.view('Tenant');
    await page.page.getByRole('switch', { name: 'Skill 4001 is running' }).click();
    await page.page.getByRole('switch', { name: 'Skill 4001 is running', checked: true }).waitFor();
    await page.view('Compose');
    await page.page.getByLabel('number').fill('+15550199999');
    await page.page.getByRole('heading', { name: 'It would be accepted' }).waitFor();
    await page.page.getByRole('button', { name: 'Send' }).click();
    await page.page.getByRole('heading', { name: '202 It passed all stages' }).waitFor();
    expect((await fake.calls()).map(({ number, campaignId }) => [number, campaignId])).toEqual([
      ['+15550199999', 'camp-abc-123'],
    ]);
  });

  test('a skill that is switched on lets the next request through', async () => {
    const ask = () => askForCall(fake.url, RIGHT.replace('camp-pc-001', 'camp-abc-123')).then(({ status }) => status);
    expect(await ask()).toBe(400);
    await page.view('Tenant');
    const card = page.page.getByRole('region', { name: 'camp-abc-123' });
    await card.getByText('has no running Personal Connection skill').waitFor();
    await card.getByRole('switch', { name: 'Skill 4001 is running' }).click();
    await card.getByText('can dial', { exact: true }).waitFor();
    expect(await ask()).toBe(202);
  });

  test('a fault, a scenario and a rate limit are set and cleared by click', async () => {
    await page.view('Overrides');
    await page.page.getByRole('button', { name: 'Set the fault' }).click();
    await page.page.getByText('answers 429 (1 time), injected 0 of 0').waitFor();
    expect((await askForCall(fake.url, RIGHT)).status).toBe(429);
    await page.page.getByText('injected 1 of 1').waitFor();
    await page.page.getByRole('button', { name: 'Clear the fault busy' }).click();
    await page.page.getByRole('button', { name: 'maintenance' }).click();
    await page.page.getByText('maintenance running').waitFor();
    expect((await askForCall(fake.url, RIGHT)).status).toBe(503);
    await page.page.getByRole('button', { name: 'Clear the scenario' }).click();
    await page.page.getByLabel('Requests', { exact: true }).fill('1');
    await page.page.getByRole('button', { name: 'Set the limit' }).click();
    await page.page.getByText('1 requests in 1 s').waitFor();
    await page.page.getByRole('button', { name: 'Clear the limit' }).click();
    await expect.poll(() => fake.faults()).toEqual([]);
    expect((await fake.scenario()).state).toBe('none');
  });

  test('what is invalid is reported in the words of the fake', async () => {
    await page.view('Overrides');
    await page.page.getByLabel('Percent of requests').fill('200');
    await page.page.getByRole('button', { name: 'Set the fault' }).click();
    await page.page.getByRole('alert').filter({ hasText: 'answers 400' }).waitFor();
  });

  test('the clock is moved, a call goes on with it, and a double dial is seen', async () => {
    await fake.clock.stop();
    for (let time = 0; time < 2; time++) await askForCall(fake.url, RIGHT);
    await page.view('Calls');
    await page.page.getByText('call-2 calls +15550199999 of ext-12345 0 s after call-1').waitFor();
    expect(await page.page.getByRole('row', { name: 'call-1' }).textContent()).toContain('queued');
    await page.page.getByRole('button', { name: 'call-1', exact: true }).click();
    expect(await page.page.getByRole('region', { name: 'History of call-1' }).textContent()).toContain('queued');
    await page.page.getByRole('button', { name: 'call-1', exact: true }).click();
    await page.view('Overrides');
    await page.page.getByRole('button', { name: 'An hour' }).click();
    await page.view('Calls');
    await page.page.getByRole('row', { name: 'call-1' }).filter({ hasText: 'ended' }).waitFor();
  });

  test('the commands of an empty dialer log an agent in and upload a list, and what comes of them is seen live', async () => {
    await fake.clock.stop();
    await page.view('Dialer');
    await page.page.getByText('No skill has anything to dial').waitFor();
    const commands = await page.page.locator('.dialer pre').allTextContents();
    expect(commands.length).toBe(2);
    for (const command of commands) await promisify(execFile)('sh', ['-c', command]);
    const agent = page.page.getByRole('region', { name: 'Agent 5001' });
    await agent.getByText('AgentState Available').waitFor();
    expect(await agent.textContent()).toContain('In the dialer of skill 4002 PC that runs');
    const list = page.page.getByRole('region', { name: 'List 5001' });
    await list.getByText('Upload job 1: running, 0 %').waitFor();
    await list.getByRole('progressbar', { name: 'Upload job 1' }).waitFor();
    await fake.clock.advance(2);
    await list.getByText('Upload job 1: complete').waitFor();
    await list.getByText('0 of 2 records finalized').waitFor();
    const waiting = page.page.getByRole('region', { name: 'Contacts that wait for skill 4002' });
    const row = waiting.getByRole('row', { name: 'ext-67890' });
    expect(await row.textContent()).toBe('ext-678902025550144list 50010–every available agent has a call');
    await fake.clock.advance(600);
    await list.getByText('2 of 2 records finalized').waitFor();
    const bar = list.getByRole('progressbar', { name: 'Finalized records of list 5001' });
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['2', '2']);
  });

  test('a sandbox is reset, when that was said twice', async () => {
    await askForCall(fake.url, RIGHT);
    await page.view('Overrides');
    await page.page.getByRole('button', { name: 'Reset this sandbox' }).click();
    await page.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await page.view('Exchanges');
    await page.page.getByText('Nothing has been sent yet').waitFor();
    expect(await fake.calls()).toEqual([]);
  });

  test('the list is sifted by the journal, searched, and paused', async () => {
    await askForCall(fake.url, RIGHT);
    await askForCall(fake.url, ORIGINAL_POSTERS);
    await fetch(`${fake.url}/auth/jwks`);
    await page.page.getByText('3 exchanges').waitFor();
    await page.page.getByText('Filter', { exact: true }).click();
    await page.page.getByRole('combobox', { name: 'Status' }).selectOption('4xx');
    await page.page.getByText('1 exchange', { exact: true }).waitFor();
    await askForCall(fake.url, RIGHT);
    await askForCall(fake.url, ORIGINAL_POSTERS);
    await page.page.getByText('2 exchanges').waitFor();
    await page.page.getByRole('button', { name: 'Show all' }).click();
    await page.page.getByText('5 exchanges').waitFor();
    await page.page.getByRole('searchbox').fill('camp-pc-001');
    await expect.poll(() => page.rows().count()).toBe(2);
    await page.page.getByRole('button', { name: 'Pause' }).click();
    await askForCall(fake.url, RIGHT);
    await page.page.getByRole('button', { name: 'Resume (1 new)' }).click();
    await expect.poll(() => page.rows().count()).toBe(3);
  });

  test('the list is gone through by keys, and the focus comes back to it', async () => {
    for (const body of [RIGHT, ORIGINAL_POSTERS]) await askForCall(fake.url, body);
    await expect.poll(() => page.rows().count()).toBe(2);
    await page.page.getByRole('listbox').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.page.keyboard.press(key);
    await expect.poll(() => page.page.evaluate('document.activeElement.id')).toBe('exchange-title');
    expect(await page.page.getByRole('heading', { level: 2 }).textContent()).toContain('202');
    await page.page.keyboard.press('Escape');
    await expect.poll(() => page.page.evaluate('document.activeElement.id')).toBe('exchange-list');
  });

  test('j and k lead into the list from anywhere, and the slash to the search', async () => {
    for (const body of [RIGHT, ORIGINAL_POSTERS]) await askForCall(fake.url, body);
    await expect.poll(() => page.rows().count()).toBe(2);
    for (const key of ['j', 'j', 'k', 'Enter']) await page.page.keyboard.press(key);
    await page.page.getByRole('heading', { level: 2 }).filter({ hasText: '400' }).waitFor();
    await page.page.keyboard.press('/');
    await page.page.keyboard.type('j/k');
    expect(await page.page.getByRole('searchbox').inputValue()).toBe('j/k');
  });

  test('the usual conditions are one click away, and one click back', async () => {
    for (const body of [RIGHT, ORIGINAL_POSTERS]) await askForCall(fake.url, body);
    await page.page.getByRole('button', { name: '4xx' }).click();
    await page.page.getByText('1 exchange', { exact: true }).waitFor();
    await page.page.getByRole('button', { name: '4xx', pressed: true }).click();
    await page.page.getByText('2 exchanges').waitFor();
  });

  test('a rejection is said aloud', async () => {
    await askForCall(fake.url, ORIGINAL_POSTERS);
    const said = page.page.locator('[aria-live="polite"]').first();
    await expect
      .poll(() => said.textContent(), { timeout: 10_000 })
      .toBe('400, rejected at inspect: campaign-skill-not-running');
  });

  test('an exchange is sent again, with a token that is chosen', async () => {
    await askForCall(fake.url, RIGHT, 'fake-expired');
    await page.rows().first().waitFor();
    await openNewest();
    await page.page.getByRole('button', { name: 'Replay' }).click();
    await page.page.getByRole('heading', { level: 2 }).filter({ hasText: '401' }).waitFor();
    await expect.poll(async () => (await fake.journal()).map(({ response }) => response.status)).toEqual([401, 401]);
    await page.page.getByRole('combobox', { name: 'Token' }).selectOption({ label: 'Enter a token' });
    await page.page.getByLabel('The token').fill('fake-pc-write');
    await page.page.getByRole('button', { name: 'Replay' }).click();
    await page.page.getByRole('heading', { level: 2 }).filter({ hasText: '202' }).waitFor();
  });

  test.each([
    ['a rejection', ORIGINAL_POSTERS, 'fake-pc-write'],
    ['a token that has expired', RIGHT, 'fake-expired'],
    ['a scope that is missing', RIGHT, 'fake-call-write'],
    ['what is taken', RIGHT, 'fake-pc-write'],
  ])('a copied curl command has the same answer in a shell: %s', async (_name, body, token) => {
    const { status } = await askForCall(fake.url, body, token);
    await page.rows().first().waitFor();
    await openNewest();
    await page.page.getByRole('button', { name: 'Copy as curl' }).click();
    const command = await page.page.getByRole('region', { name: 'The curl command' }).locator('pre').textContent();
    // asynchronously, for the fake is in this process
    const printed = await new Promise<string>((resolve, reject) =>
      execFile('sh', ['-c', command ?? ''], (error, stdout) => (error ? reject(error) : resolve(stdout))),
    );
    expect(printed).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  test('a copied test passes in Vitest, and fails where the answer is another', async () => {
    await askForCall(fake.url, ORIGINAL_POSTERS);
    await page.rows().first().waitFor();
    await openNewest();
    await page.page.getByRole('button', { name: 'Copy as test' }).click();
    const text = (await page.page.getByRole('region', { name: 'The test' }).locator('pre').textContent()) ?? '';
    expect([runsInVitest(text), runsInVitest(text.replace('toBe(400)', 'toBe(401)'))]).toEqual([true, false]);
  });

  test('traffic is text: nothing that it contains is run, in any part', async () => {
    const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const attack = { contact: { externalId: script, [script]: script }, campaignId: `"><svg onload=alert(3)>` };
    await askForCall(fake.url, JSON.stringify(attack), 'fake-pc-write', { 'x-attack': script });
    await fetch(`${fake.url}${CALL}/${encodeURIComponent(script)}?q=<script>alert(4)</script>`, { method: 'DELETE' });
    await askForCall(fake.url, `{${script}`, 'fake-pc-write', { Prefer: `example=${script}` });
    await fake.patchTenant([
      { op: 'replace', path: '/name', value: script },
      { op: 'replace', path: '/campaigns/0/campaignId', value: script },
      { op: 'replace', path: '/securityProfiles/1/restrictedCampaigns/1', value: script },
      { op: 'replace', path: '/skills/0/campaignId', value: script },
      { op: 'replace', path: '/skills/0/name', value: script },
    ]);
    await askForCall(fake.url, JSON.stringify({ ...attack, campaignId: script }));
    await page.page.getByText('5 exchanges').waitFor();
    for (let row = 0; row < 5; row++) {
      await page.rows().nth(row).click();
      await page.page
        .getByText(/\d+ headers/)
        .first()
        .click();
    }
    for (const name of ['Tenant', 'Overrides', 'Calls', 'Dialer', 'Compose'] as const) await page.view(name);
    await page.view('Tenant');
    await page.page.getByRole('heading', { level: 1, name: script }).waitFor();
    await page.page.getByRole('region', { name: script }).waitFor();
    expect(await page.page.locator('#actions img, #actions script, #actions svg').count()).toBe(0);
  });

  test('when the fake goes away the page says so, and goes on when it is back', async () => {
    const port = Number(new URL(fake.url).port);
    await askForCall(fake.url, RIGHT);
    await expect.poll(() => page.rows().count()).toBe(1);
    await fake.close();
    await page.page.getByText('lost', { exact: true }).waitFor();
    fake = await startFakeCxone({ port });
    await askForCall(fake.url, ORIGINAL_POSTERS);
    await page.rows().filter({ hasText: 'campaign-skill-not-running' }).waitFor();
    expect(await page.rows().count()).toBe(1);
  });
});

/** Runs a test in a folder as users have it. */
function runsInVitest(text: string): boolean {
  const beside = path.resolve('coverage'); // within the project, and not in its package
  mkdirSync(beside, { recursive: true });
  const folder = mkdtempSync(path.join(beside, 'copied-'));
  try {
    writeFileSync(path.join(folder, 'copied.test.ts'), text);
    writeFileSync(path.join(folder, 'vitest.config.mjs'), 'export default {};\n');
    installHere(folder);
    const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
    const vitest = path.resolve('node_modules/vitest/vitest.mjs');
    execFileSync(process.execPath, [vitest, 'run', '--root', folder, '--exclude', 'none'], { env, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
