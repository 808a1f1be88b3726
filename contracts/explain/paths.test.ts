import { describe, expect, test } from 'vitest';
import { defaultContract } from '../contract/index.ts';
import { findRoute } from '../validation/route.ts';
import { explain } from './index.ts';

const ACD = '/inContactAPI/services/v34.0';

async function causesOf(line: string, status: number) {
  const [method = '', path = ''] = line.split(' ');
  const request = {
    method,
    url: `https://api-c32.nice-incontact.com${path}`,
    headers: { authorization: ['Bearer abc.def.ghi'], accept: ['*/*'] },
    body: null,
  };
  const answer = { status, description: null, headers: {} };
  return explain({ request, response: null }, { answer });
}

describe('a path that is not quite that of an operation', () => {
  test.each([
    [`GET ${ACD}/skils`, 404, 'path-mistyped', `GET, POST ${ACD}/skills is probably meant`],
    ['GET /inContactAPI/service/v34.0/skills', 404, 'path-mistyped', `GET, POST ${ACD}/skills is probably meant`],
    ['GET /inContactAPI/services/skills', 404, 'path-mistyped', `GET, POST ${ACD}/skills is probably meant`],
    ['GET /skills', 404, 'path-mistyped', `GET, POST ${ACD}/skills is probably meant`],
    ['GET /inContactAPI/services/v34/skills', 404, 'version-not-supported', 'the contract has no version v34'],
    [`GET ${ACD}/contacts/complete`, 404, 'contact-id-unknown', `GET ${ACD}/contacts/completed is probably meant`],
    [`GET ${ACD}/skills/activty`, 404, 'skill-unknown', `GET ${ACD}/skills/activity is probably meant`],
    [`GET ${ACD}/skills/`, 404, 'path-form', 'in the slash at its end'],
    ['GET /inContactAPI/services//v34.0/skills', 404, 'path-form', 'in a doubled slash'],
    [`GET ${ACD}/SKILLS`, 404, 'path-form', `differs from ${ACD}/skills in letter case.`],
    [`DELETE ${ACD}/skills`, 405, 'operation-not-implemented', `no operation at DELETE ${ACD}/skills`],
    [`POST ${ACD}/agent-sessions/jion`, 405, 'method-wrong', `POST ${ACD}/agent-sessions/join is probably meant`],
  ])('%s, which is answered %i, is explained by %s', async (line, status, code, words) => {
    const { verdict, findings, path } = await causesOf(line, status);
    expect(verdict.kind).toBe('explained');
    expect(findings[0]).toMatchObject({ code, likelihood: 'possible', isHypothesis: false });
    expect(verdict.text).toContain(words);
    expect(path).toBeNull();
  });

  test('a path of an operation that the contract does not have is not explained', async () => {
    const { verdict } = await causesOf(`GET ${ACD}/report-jobs/17`, 404);
    expect(verdict).toMatchObject({ kind: 'unexplained', text: expect.stringContaining('not in this contract') });
  });

  test.each([
    `GET ${ACD}/report-jobs/17`, `GET ${ACD}/agents/5001/groups`, `GET ${ACD}/agents/5001/states`, `GET ${ACD}/foo`,
    `DELETE ${ACD}/scheduled-callbacks/abc`, `DELETE ${ACD}/suppressed-contact/abc`, `GET ${ACD}/suppressed-contact`,
    `GET ${ACD}/timezones`, `POST ${ACD}/agents/abc`, `POST ${ACD}/contacts/abc/end`, `PUT ${ACD}/dnc-groups/abc`,
    `PATCH ${ACD}/campaigns/abc/status`, `GET ${ACD}/skills/abc/parameters/abc`, `GET ${ACD}/agents/abc/skills/unassigned`,
    `POST ${ACD}/agent-sessions/S1/interactions/7/mark`, 'GET /login', `GET ${ACD}/contacts/7/files`,
  ])('%s is not taken for a slip', (line) => {
    const [method = '', path = ''] = line.split(' ');
    expect(findRoute(defaultContract, method, path).found.map(({ code }) => code)).not.toContain('path-mistyped');
  }); // biome-ignore format: a list reads better filled
});

describe('a name in other letter case', () => {
  const PHONES = '"phoneNumbers":[{"phoneType":"mobile","number":"+12135550142"}]';
  const CALL = '/ccapi/v2/outbound/personal-connection/call';
  test.each([
    [CALL, `{"contact":{"externalId":"1",${PHONES}},"CampaignId":"c"}`, 'invalid campaign id for personal connection', 'key-unknown', "'CampaignId' is not a key; letter case counts, and it is 'campaignId'"],
    [CALL, `{"contact":{"externalID":"1",${PHONES}},"campaignID":"c"}`, null, 'key-unknown', "letter case counts, and it is 'campaignId'"],
    [CALL, `{"contact":{"externalId":"1",${PHONES.toUpperCase()}},"campaignId":"c"}`, null, 'key-unknown', "letter case counts, and it is 'phoneNumbers'"],
    ['/authentication/v1/token/access-key', '{"accesskeyid":"a","accessKeySecret":"b"}', null, 'token-parameter-missing', "letter case counts, and it is written 'accesskeyid'"],
  ])('%s %s is the first cause', async (path, body, description, code, words) => {
    const headers = { authorization: ['Bearer abc.def.ghi'], 'content-type': ['application/json'] };
    const request = { method: 'POST', url: `https://api-c32.nice-incontact.com${path}`, headers, body };
    const { verdict, findings } = await explain(
      { request, response: null },
      { answer: { status: 400, description, headers: {} } },
    );
    expect(findings[0]).toMatchObject({ code, likelihood: description === null ? 'possible' : 'cause' });
    expect(verdict.text).toContain(words);
  }); // biome-ignore format: a list reads better filled
});

describe('a cause that cannot be', () => {
  test('an operation without scopes lacks none', async () => {
    const { findings } = await causesOf(`GET ${ACD}/skills`, 403);
    expect(findings.map(({ code }) => code)).toEqual(['permission-missing']);
  });

  test('a grant by password has neither a code nor a refresh token', async () => {
    const headers = { authorization: ['Basic YTpi'], 'content-type': ['application/x-www-form-urlencoded'] };
    const body = 'grant_type=password&username=x&password=y';
    const request = { method: 'POST', url: 'https://cxone.niceincontact.com/auth/token', headers, body };
    const answer = { status: 400, description: 'invalid_grant', headers: {} };
    const { findings } = await explain({ request, response: null }, { answer });
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'access-key-unknown /username',
      'access-key-inactive /username',
    ]);
  });
});
