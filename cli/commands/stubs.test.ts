import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, startServe } from '../test-support/run-cli.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-stubs-'));
afterAll(() => rmSync(cwd, { recursive: true }));

function written(name: string, content: string | object): string {
  const file = path.join(cwd, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return name;
}

describe('serve --stubs', () => {
  test('takes several files, YAML and JSON, and prints who responded', async () => {
    const one = written('one.yaml', 'hello:\n  request: { path: /hello }\n  responses: [{ text: hi }]\n');
    const two = written('two.json', { bye: { request: { path: '/bye' }, responses: [{ status: 204 }] } });
    const fake = await startServe(['--stubs', one, '--stubs', two], { cwd });
    const seen = await Promise.all([fetch(`${fake.url}/hello`), fetch(`${fake.url}/bye`)]);
    expect(seen.map(({ status }) => status)).toEqual([200, 204]);
    await fetch(`${fake.url}/_fake/reset`, { method: 'POST' });
    expect(await (await fetch(`${fake.url}/_fake/stubs`)).json()).toMatchObject({
      stubs: [
        { name: 'bye', responded: 0 },
        { name: 'hello', responded: 0 },
      ],
    });
    expect(await fake.end()).toBe(0);
    expect(fake.lines).toContain('    override stub hello');
  });

  test.each([
    ['no map', '- 1', ':1:1: must be a map of stubs by name'],
    ['a wrong name', '"a b": { request: { path: /x }, responses: [{}] }', ':1:1: /a b the name of a stub must be'],
    ['an unknown key', 'x:\n  request: { path: /x }\n  response: { status: 200 }', ':3:3: /x/response '],
    ['a wrong status', 'x:\n  request: { path: /x }\n  responses: [{ status: 99 }]', ':3:25: /x/responses/0/status'],
    [
      'an expression of another kind',
      'x:\n  request:\n    headers: { a: { matches: "(?=b)" } }\n  responses: [{}]',
      ":3:30: /x/request/headers/a/matches is not a regular expression of RE2: '(?=': RE2 has no lookahead",
    ],
  ])('%s is reported with its place', async (_name, text, problem) => {
    const { code, stderr } = await runCli(['serve', '--port', '0', '--stubs', written('wrong.yaml', text)], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`the stubs file is invalid:\nwrong.yaml${problem}`)]);
  });

  test('a name that two files have is reported', async () => {
    const stub = 'x: { request: { path: /x }, responses: [{}] }\n';
    const files = [written('a.yaml', stub), written('b.yaml', stub)].join(',');
    const { code, stderr } = await runCli(['serve', '--port', '0', '--stubs', files], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('b.yaml:1:4: /x is in a file before this one too')]);
  });
});

/** Mappings as WireMock has them, requests, and the statuses and texts of its responses. */
const MAPPINGS = {
  'mappings/agent.json': {
    priority: 1,
    request: {
      method: 'GET',
      urlPathTemplate: '/agents/{id}/state',
      headers: { Accept: { contains: 'json' }, 'X-Old': { absent: true } },
      queryParameters: { kind: { equalTo: 'LONG', caseInsensitive: true }, page: { doesNotMatch: '[a-z]+' } },
    },
    response: { status: 201, jsonBody: { a: 1 }, headers: { 'X-A': 'b' }, fixedDelayMilliseconds: 1 },
  },
  'mappings/deep/list.json': {
    mappings: [
      { name: 'exact url', request: { url: '/list' }, response: { base64Body: 'bGlzdA==' } },
      { name: 'pattern', request: { urlPathPattern: '/list/[0-9]+' }, response: { bodyFileName: 'page.txt' } },
      { name: 'query', request: { urlPattern: '/list/a\\?x=[0-9]' }, response: { body: 'query' } },
    ],
  },
  'mappings/body.json': {
    mappings: [
      {
        request: {
          method: 'POST',
          urlPath: '/body',
          bodyPatterns: [{ equalToJson: '{"a":{"b":1}}', ignoreExtraElements: true }],
        },
        response: { body: 'json' },
      },
      {
        request: { urlPath: '/body', bodyPatterns: [{ matchesJsonPath: { expression: "$.c['d'][0]", equalTo: '7' } }] },
        response: { body: 'path' },
      },
      {
        request: { urlPath: '/body', bodyPatterns: [{ contains: 'a.b' }, { matches: '.*z' }] },
        response: { body: 'text' },
      },
      {
        request: { urlPath: '/basic', basicAuthCredentials: { username: 'u', password: 'p' } },
        response: { status: 204, body: '' },
      },
    ],
  },
  'mappings/job.json': {
    mappings: [
      {
        scenarioName: 'job',
        requiredScenarioState: 'Started',
        newScenarioState: 'half',
        request: { urlPath: '/job' },
        response: { body: 'runs' },
      },
      { scenarioName: 'job', requiredScenarioState: 'half', request: { urlPath: '/job' }, response: { body: 'done' } },
    ],
  },
  '__files/page.txt': 'a page',
};

const REQUESTS: readonly (readonly [sent: string, expected: string, init?: RequestInit])[] = [
  ['/agents/7/state?kind=long&page=1', '201 {"a":1}', { headers: { accept: 'application/json' } }],
  ['/agents/7/state?kind=long&page=x', '404', { headers: { accept: 'application/json' } }],
  ['/agents/7/state?kind=long&page=1', '404', { headers: { accept: 'application/json', 'x-old': '1' } }],
  ['/list', '200 list'],
  ['/list?x=1', '404'],
  ['/list/12', '200 a page'],
  ['/list/12a', '404'],
  ['/list/a?x=1', '200 query'],
  ['/body', '200 json', { method: 'POST', body: '{"z":0,"a":{"c":2,"b":1}}' }],
  ['/body', '200 path', { method: 'POST', body: '{"c":{"d":[7]}}' }],
  ['/body', '200 text', { method: 'POST', body: 'xa.bz' }],
  ['/body', '404', { method: 'POST', body: 'xaxbz' }],
  ['/basic', '204 ', { headers: { authorization: 'Basic dTpw' } }],
  ['/job', '200 runs'],
  ['/job', '200 done'],
  ['/job', '200 done'],
];

describe('import wiremock', () => {
  test('writes stubs that respond as the mappings do', async () => {
    for (const [name, content] of Object.entries(MAPPINGS)) written(`wiremock/${name}`, content);
    const { code, stdout, stderr } = await runCli(['import', 'wiremock', 'wiremock'], { cwd });
    expect([code, stderr]).toEqual([0, '9 stubs written, 0 mappings left out\n']);
    const fake = await startServe(['--stubs', written('imported.yaml', stdout)], { cwd });
    const seen: string[] = [];
    for (const [sent, , init] of REQUESTS) {
      const response = await fetch(fake.url + sent, init);
      seen.push(response.status === 404 ? '404' : `${response.status} ${await response.text()}`);
    }
    await fake.end();
    expect(seen).toEqual(REQUESTS.map(([, expected]) => expected));
  });

  const USUAL = { request: { urlPath: '/x' }, response: {} };
  const request = (more: object) => ({ ...USUAL, request: { urlPath: '/x', ...more } });
  const response = (more: object) => ({ ...USUAL, response: more });
  test.each<[string, object, string]>([
    [
      'XPath',
      request({ bodyPatterns: [{ matchesXPath: '//a' }] }),
      '/request/bodyPatterns/0/matchesXPath has no counterpart',
    ],
    [
      'a filter of JSONPath',
      request({ bodyPatterns: [{ matchesJsonPath: '$[?(@.a==1)]' }] }),
      '/matchesJsonPath is not the path of one value',
    ],
    [
      'any order of arrays',
      request({ bodyPatterns: [{ equalToJson: '[1]', ignoreArrayOrder: true }] }),
      '/ignoreArrayOrder has no counterpart',
    ],
    ['cookies', request({ cookies: { a: { equalTo: 'b' } } }), '/request/cookies has no counterpart'],
    ['a slip of a key', request({ metod: 'GET' }), "/request/metod is not a key of a request; did you mean 'method'?"],
    ['or', request({ headers: { a: { or: [] } } }), '/request/headers/a/or has no counterpart'],
    [
      'lookahead',
      request({ headers: { a: { matches: '(?=b)' } } }),
      '/request/headers/a/matches is not a regular expression of RE2',
    ],
    [
      'a template',
      response({ body: '{{request.path}}', transformers: ['response-template'] }),
      '/response/transformers has no counterpart: a stub has no templates',
    ],
    ['a fault', response({ fault: 'EMPTY_RESPONSE' }), '/response/fault is set by itself: PUT /_fake/faults/{name}'],
    ['a proxy', response({ proxyBaseUrl: 'http://x' }), '/response/proxyBaseUrl is not done by a stub'],
    [
      'a random delay',
      response({ delayDistribution: { type: 'uniform', lower: 1, upper: 2 } }),
      '/response/delayDistribution is set by itself',
    ],
    ['a binary body', response({ base64Body: '/w==' }), '/response/base64Body is not text in UTF-8'],
    [
      'a file elsewhere',
      response({ bodyFileName: '../mappings/one.json' }),
      "/response/bodyFileName '../mappings/one.json' is not a file in the folder __files",
    ],
    ['a webhook', { ...USUAL, postServeActions: [] }, '/postServeActions has no counterpart'],
    [
      'a scenario whose next state no mapping has',
      { ...USUAL, scenarioName: 's', requiredScenarioState: 'Started', newScenarioState: 'x' },
      '',
    ],
    [
      'a scenario out of order',
      { ...USUAL, scenarioName: 's', requiredScenarioState: 'x' },
      '/scenarioName maps to a sequence of responses only if',
    ],
    ['no mapping', { log: {} }, ':3:3: /mappings/0 is not a mapping of WireMock'],
    [
      'a path of the admin API',
      { ...USUAL, request: { urlPath: '/_fake/x' } },
      'becomes a stub that is not valid: /request/path is a path of the admin API',
    ],
  ])('%s is left out and listed, if it does not map', async (_what, mapping, problem) => {
    written('out/__files/page.txt', 'a page');
    const file = written('out/mappings/one.json', { mappings: [mapping, { ...USUAL, name: 'fine' }] });
    const { code, stdout, stderr } = await runCli(['import', 'wiremock', file], { cwd });
    const isMapped = problem === '';
    expect([code, stdout.includes('one:')]).toEqual(isMapped ? [0, true] : [1, false]);
    expect(stdout).toContain('fine:');
    expect(stderr).toContain(isMapped ? '2 stubs written' : problem);
    if (!isMapped)
      expect(stderr).toMatch(/^out\/mappings\/one\.json:\d+:\d+: .*\n1 stub written, 1 mapping left out\n$/s);
    expect((await runCli(['import', 'wiremock', '--partial', file], { cwd })).code).toBe(0);
  });

  test('a link out of __files is not followed', async () => {
    written('secret.txt', 's3cr3t');
    const file = written('linked/mappings/one.json', response({ bodyFileName: 'link.txt' }));
    mkdirSync(path.join(cwd, 'linked/__files'));
    symlinkSync(path.join(cwd, 'secret.txt'), path.join(cwd, 'linked/__files/link.txt'));
    const { code, stdout } = await runCli(['import', 'wiremock', file], { cwd });
    expect([code, stdout]).toEqual([1, '{}\n']);
  });

  test.each([
    ['another format', ['mockoon', 'x'], 'Unknown format "mockoon". Use one of: wiremock'],
    [
      'broken JSON',
      ['wiremock', written('broken.json', '{"mappings": [{"a": 1} ')],
      'broken.json:1:24: it is not JSON: ',
    ],
    ['nothing there', ['wiremock', 'nowhere'], 'nowhere: there is no such file or folder'],
  ])('%s is a usage error', async (_what, given, problem) => {
    const { code, stderr } = await runCli(['import', ...given], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
  });
});
