import { describe, expect, test } from 'vitest';
import { Checker, contractOf, explain } from '../index.ts';
import {
  type ContractViolation,
  contractFetch,
  toBeValidRequest,
  toBeValidResponse,
  toSatisfyContract,
} from './index.ts';

/** What tests get that judge operations of a document of their own. */

const Job = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string' }, phrase: { type: 'string', writeOnly: true } },
};
const document = {
  openapi: '3.1.0',
  info: { title: 'Jobs', version: '1' },
  servers: [{ url: 'https://jobs.example/v1' }],
  paths: {
    '/jobs': {
      post: {
        operationId: 'addJob',
        parameters: [{ name: 'dry', in: 'query', schema: { type: 'boolean' } }],
        requestBody: { required: true, content: { 'application/json': { schema: Job } } },
        responses: {
          201: { description: '', content: { 'application/json': { schema: { type: 'object', required: ['id'] } } } },
        },
      },
      get: { responses: { 200: { description: '', content: { 'application/json': { schema: { type: 'array' } } } } } },
    },
    '/jobs/{job}': {
      parameters: [{ name: 'job', in: 'path', required: true, schema: { type: 'integer' } }],
      get: {
        operationId: 'getJob',
        responses: {
          200: {
            description: '',
            content: { 'application/json': { schema: { properties: { id: { type: 'integer' } } } } },
          },
        },
      },
      put: {
        operationId: 'putJob',
        requestBody: { required: true, content: { 'application/json': { schema: Job } } },
        responses: { 204: { description: '' } },
      },
    },
    '/broken': {
      post: { requestBody: { content: { 'application/json': { schema: { type: 'text' } } } }, responses: {} },
    },
    '/ccapi/v2/outbound/personal-connection/call': { post: { responses: { 200: { description: '' } } } },
  },
};
const contract = await contractOf(document);
const url = 'https://jobs.example/v1/jobs';
const headers = { 'content-type': 'application/json' };
const request = (body: unknown, query = '') => ({
  method: 'POST',
  url: url + query,
  headers,
  body: JSON.stringify(body),
});

describe('contractOf', () => {
  test('gives the matchers the operations of a document', async () => {
    expect(await toBeValidRequest(request({ name: 'a' }), { contract })).toMatchObject({ pass: true });
    const wrong = await toBeValidRequest(request({ name: 1, phrase: 'top-secret-9' }, '?dry=maybe'), { contract });
    expect(wrong.pass).toBe(false);
    expect(wrong.message()).toContain('name must be string, by your document Jobs at /paths/~1jobs/post/requestBody');
    expect(wrong.message()).toContain('dry in the query must be boolean');
    expect(wrong.message()).not.toContain('top-secret-9');
    const response = (status: number, body: unknown) => ({ status, headers, body: JSON.stringify(body) });
    expect(await toBeValidResponse(response(200, []), { contract, method: 'GET', url })).toMatchObject({ pass: true });
    expect(await toBeValidResponse(response(200, {}), { contract, method: 'GET', url })).toMatchObject({ pass: false });
    const exchange = { request: request({ name: 'a' }), response: response(418, {}) };
    const odd = await toSatisfyContract(exchange, { contract });
    expect(odd.message()).toContain('the status 418 is not declared; there are 201');
  });

  test('gives the matchers the ids of its operations', async () => {
    const response = { status: 200, headers, body: '{"id":"one"}' };
    const found = await toBeValidResponse(response, { contract, operation: 'getJob' });
    expect(found.message()).toContain('id must be integer, by your document Jobs');
    expect(await toBeValidRequest({ name: 'a' }, { contract, operation: 'addJob' })).toMatchObject({ pass: true });
    expect(await toBeValidRequest({ name: 1 }, { contract, operation: 'addJob' })).toMatchObject({ pass: false });
    expect(await toBeValidRequest({ name: 'a' }, { contract, operation: 'putJob' })).toMatchObject({ pass: true });
    await expect(toBeValidRequest({}, { contract, operation: 'putJobs' })).rejects.toThrow('Did you mean "putJob"');
  });

  test('gives contractFetch a document, at the hosts that it names', async () => {
    const sent: unknown[] = [];
    const fetch = async (input: unknown) => {
      sent.push(input);
      return new Response('{"id": 1}', { status: 201, headers });
    };
    const watched = contractFetch(fetch as typeof globalThis.fetch, { contract });
    const init = (body: unknown) => ({ method: 'POST', headers, body: JSON.stringify(body) });
    expect((await watched(url, init({ name: 'a' }))).status).toBe(201);
    const violation: ContractViolation = await watched(url, init({})).then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect(violation.findings).toMatchObject([
      { code: 'document-request', in: 'body', pointer: '/name', grade: 'yours', severity: 'error' },
    ]);
    expect(sent).toHaveLength(1);
    await watched('https://elsewhere.example/jobs', init({})); // another server, which nobody has named
    expect(sent).toHaveLength(2);
  });

  test.each([
    ['https://eu.zoo.example/api/v1', true],
    ['https://us.zoo.example/api/v2', true],
    ['https://zoo.example:8443', true],
    ['http://relative.zoo.example', true],
    ['https://of-a-path.zoo.example', true],
    ['https://asia.zoo.example/api/v1', false],
  ])('knows the servers of a document by the values of their variables: %s', async (base, isKnown) => {
    const variables = {
      r: { default: 'eu', enum: ['eu', 'us'] },
      v: { default: 'v1', enum: ['v2'] },
      p: { default: 8443 },
    };
    const servers = [
      'https://{r}.zoo.example/api/{v}/',
      'https://zoo.example:{p}',
      '//relative.zoo.example',
      '/of-any-host',
    ].map((each) => ({ url: each, variables }));
    const ofPath = { ...document.paths['/jobs'], servers: [{ url: 'https://of-a-path.zoo.example' }] };
    const paths = { '/jobs': document.paths['/jobs'], '/path-jobs': ofPath };
    const zoo = await contractOf({ ...document, servers, paths });
    const fetched = async () => new Response('{"id": 1}', { status: 201, headers });
    const watched = contractFetch(fetched as typeof globalThis.fetch, { contract: zoo });
    const path = base.includes('of-a-path') ? '/path-jobs' : '/jobs';
    const sent = watched(base + path, { method: 'POST', headers, body: '{}' });
    expect(
      await sent.then(
        () => false,
        () => true,
      ),
    ).toBe(isKnown);
  });

  test('leaves the operations of the contract to the contract', async () => {
    const call = {
      ...request({}),
      url: '/ccapi/v2/outbound/personal-connection/call',
      headers: { 'content-type': ['application/json'] },
    };
    const { findings, operation } = await explain({ request: call, response: null }, { contract });
    expect(operation).toBe('placeCall');
    expect(findings.map(({ code }) => code)).not.toContain('document-request');
  });

  test('lets a Checker count what a document says, under the ids of its operations', () => {
    const checker = new Checker(contract);
    checker.open('a.har');
    const entry = (sent: object, response: object | null) =>
      ({ line: 1, column: 1, exchange: { request: sent, response }, found: [] }) as never;
    const captured = { ...request({ nam: 'a' }), headers: { 'content-type': ['application/json'] } };
    checker.take(entry(captured, { status: 201, headers, body: '{}' }));
    checker.take(entry({ ...captured, url: 'https://jobs.example/v1/broken' }, null));
    const { totals, findings } = checker.result();
    expect(totals).toMatchObject({ exchanges: 2, others: 0, errors: 3, warnings: 1 });
    expect(findings.map(({ code, operation, pointer }) => [operation, code, pointer])).toEqual([
      ['addJob', 'document-request', '/name'],
      ['addJob', 'document-request', '/nam'],
      ['addJob', 'document-response', '/id'],
      ['POST /broken', 'document-unchecked', ''],
    ]);
  });

  test('rejects what is no document, with everything that is wrong', async () => {
    await expect(contractOf('{}' as never)).rejects.toMatchObject({ name: 'ArgumentError', argument: 'document' });
    await expect(contractOf([document, { openapi: '2' }])).rejects.toMatchObject({
      name: 'ArgumentError',
      argument: 'document[1]',
      message: expect.stringContaining('/openapi must be 3.0 or 3.1'),
    });
    await expect(toBeValidRequest(request({}), { contract, variants: { scope: 'either' } })).rejects.toThrow(
      'must not be given beside a contract',
    );
  });
});
