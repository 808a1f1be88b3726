import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { generatedFiles, readSpec } from './generate/files.ts';

const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of spec/ in which one file is changed. */
function specWith(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-spec-'));
  folders.push(folder);
  cpSync('spec', folder, { recursive: true });
  const text = readFileSync(path.join(folder, file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changes in ${file}`);
  writeFileSync(path.join(folder, file), changed);
  return folder;
}

describe('npm run generate', () => {
  test('what is committed is what spec/ makes', () => {
    const { status, stderr } = spawnSync(process.execPath, [tsx, 'scripts/generate.ts', '--check'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('--check fails and names a file that was changed by hand', () => {
    const file = 'generated/reference.md';
    const before = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, `${before}\nby hand\n`);
      const { status, stderr } = spawnSync(process.execPath, [tsx, 'scripts/generate.ts', '--check'], {
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([1, `${file} is not what spec/ makes; run npm run generate\n`]);
    } finally {
      writeFileSync(file, before);
    }
  });

  test('a field that is added reaches schema, types and reference, and requires its evidence and its finding', async () => {
    const field = '  note:\n    type: string\n    maxLength: 9\n';
    const bare = specWith('personal-connection/schemas/call-request.yaml', (text) =>
      text.replace('properties:\n', `properties:\n${field}`),
    );
    await expect(readSpec(bare)).rejects.toThrow(/no finding for "maxLength \/note"[\s\S]*no evidence for maxLength/);
  });

  test.each([
    [
      'a claim that is none',
      'common/schemas/error.yaml',
      'type: [ERR-01]',
      'type: [ERR-99]',
      'there is no claim ERR-99',
    ],
    [
      'evidence that no claim supports',
      'personal-connection/paths.yaml',
      'x-limits: [AS-20]',
      'x-limits: [AS-20 context]',
      'x-evidence/x-limits: no claim supports it (AS-20 context)',
    ],
    [
      'a direction that is none',
      'personal-connection/paths.yaml',
      'method: [EP-01]',
      'method: [EP-01 proves]',
      "'EP-01 proves' is not a claim with 'contradicts', 'context' or nothing",
    ],
    [
      'a claim that is cited twice',
      'personal-connection/paths.yaml',
      'method: [EP-01]',
      'method: [EP-01, EP-01 contradicts]',
      'x-evidence/method: a claim is cited twice (EP-01, EP-01 contradicts)',
    ],
    [
      'evidence that other tools take for schemas',
      'tokens/schemas/token-request.yaml',
      '  type: [AUTH-12]\n  required',
      '  type: [AUTH-12]\n  allOf: [AUTH-12]\n  required',
      'evidence for allOf (AUTH-12): write it in the schemas below allOf',
    ],
    [
      'a reply that is none',
      'personal-connection/findings/place-call.yaml',
      'reply: invalid_script',
      'reply: invalid_skript',
      ': there is no reply named invalid_skript in any response',
    ],
    [
      'a finding that no case provokes',
      'guide/provoked.yaml',
      'campaign-inactive:',
      'campaign-lazy:',
      'campaign-inactive: spec/guide/provoked.yaml names no case that provokes it\n- spec/guide: there is no finding campaign-lazy',
    ],
    [
      'a case that is none',
      'cases/campaign.yaml',
      'name: an inactive campaign is rejected',
      'name: a sleeping campaign is rejected',
      'spec/guide: there is no case "campaign: an inactive campaign is rejected"',
    ],
    [
      'a scope that its claim does not name',
      'guide/claimed-scopes.yaml',
      'scope: cxone,',
      'scope: cxtwo,',
      'the claim FORUM-18331 does not name cxtwo',
    ],
    [
      'a stage in another place',
      'guide/stages.yaml',
      '- stage: route',
      '- stage: root',
      'spec/guide/stages.yaml: the stages are http, route,',
    ],
    [
      'a hint beyond ASCII',
      'personal-connection/findings/place-call.yaml',
      'hint: Activate the script',
      'hint: Aktivieren Sie für das script',
      'script-inactive: the hint is not 10 to 200 characters of ASCII',
    ],
    [
      'a sample that does not occur',
      'personal-connection/replies/call.yaml',
      'parameter: campaignId',
      'parameter: scriptId',
      'invalid_type: the sample of the slot parameter does not occur exactly 1 times',
    ],
    [
      'a slot that nothing fills',
      'personal-connection/findings/place-call.yaml',
      'the external id has more than {limit}',
      'the external id has more than {lots}',
      'external-id-long: nothing fills the slot lots',
    ],
    [
      'a violation that no schema has',
      'personal-connection/findings/place-call.yaml',
      "['pattern /contact/externalId']",
      "['format /contact/externalId']",
      'no schema can violate "format /contact/externalId"',
    ],
    [
      'two findings of one precedence',
      'personal-connection/findings/place-call.yaml',
      'precedence: 210',
      'precedence: 200',
      'have the same precedence',
    ],
    [
      'an overlay that has gone stale',
      'variants/campaign.required.yaml',
      'CallRequest',
      'CallRequests',
      'campaign=required: there is nothing at',
    ],
    [
      'a claim below the unknowns',
      'claims.yaml',
      'unknowns:\n',
      'unknowns:\n  AS-900: { subject: day, grade: assumed, source: project, claim: A day., reason: A test. }\n',
      'AS-900: an unknown is a sentence; write a claim above `unknowns` in claims.yaml',
    ],
    [
      'an assumption without a reason',
      'claims.yaml',
      ", reason: 'Every documented operation that starts a call answers with 202, and all but one without a body (CON-15).'",
      '',
      'AS-02: what is assumed, and only that, has a reason',
    ],
    [
      'a reply that nothing leads to',
      'tokens/findings/issue-token.yaml',
      'reply: token_unsupported_grant_type',
      'reply: token_invalid_grant',
      'the reply token_unsupported_grant_type is led to by no finding',
    ],
  ])('rejects %s', async (_name, file, old, replacement, want) => {
    const folder = specWith(file, (text) => text.replace(old, replacement));
    const problem = await readSpec(folder).then(
      () => 'nothing',
      ({ message }: Error) => message,
    );
    expect(problem).toContain(want);
  });

  test('a new vendor error is one reply and one finding', async () => {
    const folder = specWith('personal-connection/findings/place-call.yaml', (text) =>
      text.replace(
        'reply: invalid_script\n  stage: inspect\n  precedence: 220',
        'reply: script_switched_off\n  stage: inspect\n  precedence: 220',
      ),
    );
    const reply =
      'script_switched_off:\n  summary: The script is off.\n  value:\n    error: Bad Request\n    error_description: the script is switched off\n  x-evidence:\n    error: [ERR-01]\n    error_description: [AS-09]\n';
    writeFileSync(
      path.join(folder, 'personal-connection/replies/call.yaml'),
      readFileSync('spec/personal-connection/replies/call.yaml', 'utf8') + reply,
    );
    const response = readFileSync('spec/personal-connection/responses/call-bad-request.yaml', 'utf8');
    writeFileSync(
      path.join(folder, 'personal-connection/responses/call-bad-request.yaml'),
      response.replace(
        '    examples:\n',
        "    examples:\n      script_switched_off: { $ref: '../replies/call.yaml#/script_switched_off' }\n",
      ),
    );
    const files = await generatedFiles(folder);
    expect(files.get('codes.ts')).toContain("| 'script_switched_off'");
    expect(files.get('reference.md')).toContain('the script is switched off');
    expect(JSON.parse(files.get('contract.json') ?? '').replies.script_switched_off.status).toBe(400);
  });

  test('nothing that is made names this machine or a registry', () => {
    const { stdout } = spawnSync('git', ['grep', '-lE', '/(work|root|home)/', '--', 'generated'], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});
