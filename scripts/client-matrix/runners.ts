import { BEARER, type ClientTool, DOCUMENT, DOCUMENT_30, READER } from './tools.ts';

/** Types, a validator and runners of tests: they generate no client, and make the same requests. */
export const RUNNERS: readonly ClientTool[] = [
  {
    name: 'quicktype (types with checks, on OpenAPI 3.0)',
    packages: ['quicktype@26.0.0'],
    generate: [
      'quicktype',
      ...['-s', 'schema', '-l', 'typescript', '-o', 'out.ts'],
      ...[`${DOCUMENT_30}#/components/schemas/CallRequest`, `${DOCUMENT_30}#/components/schemas/Skill`],
    ],
    program: `
      import { Convert } from './out.ts';
      const at = (token) => ({ ...${BEARER('token')}, 'Content-Type': 'application/json' });
      export const call = (url, token, body) =>
        fetch(url + '/ccapi/v2/outbound/personal-connection/call', {
          method: 'POST', headers: at(token), body: Convert.callRequestToJson(Convert.toCallRequest(JSON.stringify(body))),
        }).then(({ status }) => status);
      export const read = async (url, skillId) => {
        const response = await fetch(url + '/inContactAPI/services/v34.0/skills/' + skillId, { headers: at('fake-pc-write') });
        return [response.status, Convert.toSkillDetails(await response.text()).skillName];
      };`,
  },
  {
    name: 'openapi-backend (on OpenAPI 3.0; validates requests and responses)',
    packages: ['openapi-backend@5.21.2'],
    generate: [],
    program: `
      import { readFileSync } from 'node:fs';
      import { OpenAPIBackend } from 'openapi-backend';
      const definition = JSON.parse(readFileSync(new URL('./${DOCUMENT_30}', import.meta.url), 'utf8'));
      const fail = (errors) => { throw new Error(JSON.stringify(errors[0])); };
      const send = (url) => async ({ api, operation, request: { method, path, headers, body } }) => {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const response = await fetch(url + path, { method, headers, ...sent });
        const text = await response.text();
        const json = text === '' ? undefined : JSON.parse(text);
        const { errors } = text === '' ? {} : api.validateResponse(json, operation, response.status);
        return errors ? fail(errors) : [response.status, json];
      };
      const validationFail = ({ validation }) => fail(validation.errors);
      const backend = (url) =>
        new OpenAPIBackend({ definition, strict: true, ajvOpts: { strict: false, validateFormats: false },
          securityHandlers: { accessToken: () => true, clientBasic: () => true }, // the fake says who may
          handlers: { placeCall: send(url), getSkill: send(url), validationFail } }).init();
      let api;
      const request = async (url, given) => {
        api ??= await backend(url); // compiles for so long that connections are closed meanwhile
        await new Promise((done) => setTimeout(done, 200));
        return api.handleRequest(given);
      };
      export const call = async (url, token, body) =>
        (await request(url, { method: 'POST', path: '/ccapi/v2/outbound/personal-connection/call',
          headers: { ...${BEARER('token')}, 'content-type': 'application/json' }, body }))[0];
      export const read = async (url, skillId) => {
        const [status, skill] = await request(url, { method: 'GET', path: '/inContactAPI/services/v34.0/skills/' + skillId, headers: ${READER} });
        return [status, skill.skillName];
      };`,
  },
  {
    name: 'Redocly respect (by an Arazzo description)',
    packages: ['@redocly/cli@2.77.0'],
    generate: [],
    program: `
      import { execFile } from 'node:child_process';
      import { readFileSync, rmSync, writeFileSync } from 'node:fs';
      const folder = new URL('./', import.meta.url);
      const run = (url) => new Promise((done) => execFile('node_modules/.bin/redocly',
        ['respect', 'arazzo.json', '--server', 'cxone=' + url, '--json-output=result.json'], { cwd: folder }, done));
      // a check that fails, such as that of the schema of a response, is a failure; no step that ran is one, too
      const step = async (url, token, step) => {
        const parameters = [{ in: 'header', name: 'Authorization', value: 'Bearer ' + token }];
        writeFileSync(new URL('arazzo.json', folder), JSON.stringify({
          arazzo: '1.0.1', info: { title: 'fake', version: '1' },
          sourceDescriptions: [{ name: 'cxone', type: 'openapi', url: '${DOCUMENT}' }],
          workflows: [{ workflowId: 'one', parameters, steps: [{ stepId: 'one', ...step }] }],
        }));
        rmSync(new URL('result.json', folder), { force: true });
        await run(url);
        const { files } = JSON.parse(readFileSync(new URL('result.json', folder), 'utf8'));
        const [{ response, checks }] = Object.values(files)[0].executedWorkflows[0].executedSteps;
        const failed = checks.find(({ passed }) => !passed);
        if (failed !== undefined) throw new Error(failed.name + ': ' + failed.message);
        return response;
      };
      export const call = async (url, token, payload) =>
        (await step(url, token, { operationId: 'placeCall', requestBody: { contentType: 'application/json', payload } })).statusCode;
      export const read = async (url, value) => {
        const parameters = [{ in: 'path', name: 'skillId', value }];
        const { statusCode, body } = await step(url, 'fake-pc-write', { operationId: 'getSkill', parameters });
        return [statusCode, body.skillName];
      };`,
  },
  {
    name: 'Dredd (on two paths of OpenAPI 3.0)',
    packages: ['dredd@14.1.0'],
    files: {
      'hooks.js': `
        const hooks = require('hooks');
        const { writeFileSync } = require('node:fs');
        const { target, token, body } = JSON.parse(process.env.DREDD_REQUEST);
        const done = [];
        hooks.beforeEach((one, next) => {
          one.skip = one.id !== target;
          one.request.headers.Authorization = 'Bearer ' + token;
          delete one.expected.headers['WWW-Authenticate']; // it takes every declared header for required
          if (body) one.request.body = JSON.stringify(body);
          next();
        });
        hooks.afterEach((one, next) => {
          if (!one.skip) done.push({ isValid: one.test.status === 'pass', status: one.real.statusCode, body: one.real.body });
          next();
        });
        hooks.afterAll((_all, next) => { writeFileSync('result.json', JSON.stringify(done)); next(); });`,
    },
    generate: [],
    program: `
      import { execFile } from 'node:child_process';
      import { readFileSync, rmSync, writeFileSync } from 'node:fs';
      const folder = new URL('./', import.meta.url);
      const PATHS = ['/ccapi/v2/outbound/personal-connection/call', '/inContactAPI/services/v34.0/skills'];
      const definition = JSON.parse(readFileSync(new URL('${DOCUMENT_30}', folder), 'utf8'));
      definition.paths = Object.fromEntries(PATHS.map((path) => [path, definition.paths[path]]));
      writeFileSync(new URL('part.json', folder), JSON.stringify(definition));
      const transaction = async (url, request) => {
        rmSync(new URL('result.json', folder), { force: true });
        const env = { ...process.env, DREDD_REQUEST: JSON.stringify(request) };
        await new Promise((done) => execFile('node_modules/.bin/dredd', ['part.json', url, '--hookfiles=./hooks.js'], { cwd: folder, env, maxBuffer: 1e8 }, done));
        const [result, ...others] = JSON.parse(readFileSync(new URL('result.json', folder), 'utf8'));
        if (result === undefined || others.length > 0) throw new Error('not one transaction ran');
        return result;
      };
      const STATUS = { nobody: 401, 'fake-no-scope': 403 };
      export const call = async (url, token, body) => {
        const wanted = STATUS[token] ?? (body.campaignId === 'camp-pc-001' ? 202 : 400);
        const { status, isValid } = await transaction(url, { target: 'POST (' + wanted + ') ' + PATHS[0], token, body });
        return isValid ? status : 'not valid: ' + status;
      };
      export const read = async (url) => {
        const { status, body } = await transaction(url, { target: 'GET (200) ' + PATHS[1], token: 'fake-pc-write' });
        return [status, JSON.parse(body).skills[0].skillName];
      };`,
  },
];
