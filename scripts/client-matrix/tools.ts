/** A generator of clients by other people, at the version that was tried. */
export interface ClientTool {
  readonly name: string;
  readonly packages: readonly string[];
  /** The line of Node.js that the tool needs to run; what it makes runs on the one that runs the matrix. */
  readonly node?: '22';
  /** Files that it wants in its folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** The program of the package that generates, and its arguments. */
  readonly generate: readonly string[];
  /**
   * A module of the two functions that the matrix calls: `call(url, token, body)` gives the status of a call, `read(url,
   * skillId)` that of a skill and its name.
   */
  readonly program: string;
}

/** The published documents, as they are named in the folder of a tool. */
export const DOCUMENT = 'openapi.json';
export const DOCUMENT_30 = 'openapi-3.0.json';

export const BEARER = (token: string) => `{ Authorization: 'Bearer ' + ${token} }`;
export const READER = BEARER("'fake-pc-write'");

/** A version is changed by hand, and the matrix run again. */
export const TOOLS: readonly ClientTool[] = [
  {
    name: 'hey-api (`@hey-api/openapi-ts`)',
    packages: ['@hey-api/openapi-ts@0.99.0', 'typescript@5.9'],
    node: '22',
    generate: ['openapi-ts', '-i', DOCUMENT, '-o', 'out', '-c', '@hey-api/client-fetch', '--silent'],
    program: `
      import { getSkill, placeCall } from './out/sdk.gen';
      export const call = (baseUrl, token, body) =>
        placeCall({ baseUrl, headers: ${BEARER('token')}, body }).then(({ response }) => response.status);
      export const read = (baseUrl, skillId) =>
        getSkill({ baseUrl, headers: ${READER}, path: { skillId } }).then(({ response, data }) => [response.status, data.skillName]);`,
  },
  {
    name: 'oazapfts',
    packages: ['oazapfts@7.5.0', '@oazapfts/runtime@1'],
    generate: ['oazapfts', DOCUMENT, 'out.ts'],
    program: `
      import { getSkill, placeCall } from './out.ts';
      export const call = (baseUrl, token, body) =>
        placeCall(body, { baseUrl, headers: ${BEARER('token')} }).then(({ status }) => status);
      export const read = (baseUrl, skillId) =>
        getSkill(skillId, {}, { baseUrl, headers: ${READER} }).then(({ status, data }) => [status, data.skillName]);`,
  },
  {
    name: 'swagger-typescript-api, reads with `format: "json"`',
    packages: ['swagger-typescript-api@13.13.0'],
    generate: ['swagger-typescript-api', 'generate', '-p', DOCUMENT, '-o', 'out', '-n', 'api.ts'],
    program: `
      import { Api } from './out/api.ts';
      const status = (response) => (response instanceof Error ? Promise.reject(response) : response.status);
      export const call = (baseUrl, token, body) =>
        new Api({ baseUrl }).ccapi.placeCall(body, { headers: ${BEARER('token')} }).then(status, status);
      export const read = (baseUrl, skillId) =>
        new Api({ baseUrl }).inContactApi.getSkill(skillId, {}, { headers: ${READER}, format: 'json' })
          .then(({ status, data }) => [status, data.skillName]);`,
  },
  {
    name: 'openapi-zod-client',
    packages: ['openapi-zod-client@1.18.3', '@zodios/core@10.9.6', 'zod@3.25.76', 'axios@1'],
    generate: ['openapi-zod-client', DOCUMENT, '-o', 'out.ts'],
    program: `
      import axios from 'axios';
      import { createApiClient } from './out.ts';
      let last;
      axios.interceptors.response.use(keep, (error) => { keep(error.response); throw error; });
      function keep(response) { last = response?.status; return response; }
      const client = (url) => createApiClient(url, { axiosInstance: axios });
      const status = (error) => error.response?.status ?? Promise.reject(error);
      export const call = (url, token, body) =>
        client(url).placeCall(body, { headers: ${BEARER('token')} }).then(() => last, status);
      export const read = (url, skillId) =>
        client(url).getSkill({ params: { skillId }, headers: ${READER} }).then(({ skillName }) => [last, skillName]);`,
  },
  {
    name: 'orval',
    packages: ['orval@8.38.0'],
    node: '22',
    files: {
      'orval.config.mjs': `export default { fake: { input: '${DOCUMENT}', output: { target: 'out.ts', client: 'fetch', baseUrl: { runtime: 'process.env.FAKE_CXONE_URL' } } } };`,
    },
    generate: ['orval', '--config', 'orval.config.mjs'],
    program: `
      import { getSkill, placeCall } from './out.ts';
      export const call = (url, token, body) => placeCall(body, { headers: ${BEARER('token')} }).then(({ status }) => status);
      export const read = (url, skillId) =>
        getSkill(skillId, {}, { headers: ${READER} }).then(({ status, data }) => [status, data.skillName]);`,
  },
  {
    // its fetch client sends no media type, and reads JSON where there is no body: the status is known before it throws
    name: 'Kubb, with a `Content-Type` header (its client throws at the empty body of a 202)',
    packages: ['cli', 'core', 'plugin-oas', 'plugin-ts', 'plugin-client'].map((part) => `@kubb/${part}@4.39.3`),
    files: {
      'kubb.config.mjs': `
        import { defineConfig } from '@kubb/core';
        import { pluginClient } from '@kubb/plugin-client';
        import { pluginOas } from '@kubb/plugin-oas';
        import { pluginTs } from '@kubb/plugin-ts';
        export default defineConfig({
          root: '.', input: { path: '${DOCUMENT}' }, output: { path: 'out', clean: true },
          plugins: [pluginOas(), pluginTs(), pluginClient({ client: 'fetch' })],
        });`,
    },
    generate: ['kubb', 'generate', '--config', 'kubb.config.mjs'],
    program: `
      import send from '@kubb/plugin-client/clients/fetch';
      import { getSkill } from './out/clients/getSkill.ts';
      import { placeCall } from './out/clients/placeCall.ts';
      let last;
      const client = (config) => send(config);
      const fetched = globalThis.fetch;
      globalThis.fetch = async (...args) => { const response = await fetched(...args); last = response.status; return response; };
      const accepted = (error) => (last === 202 && error instanceof SyntaxError ? last : Promise.reject(error));
      const at = (baseURL, headers) => ({ baseURL, headers: { ...headers, 'Content-Type': 'application/json' }, client });
      export const call = (url, token, body) => placeCall(body, at(url, ${BEARER('token')})).then(() => last, accepted);
      export const read = (url, skillId) =>
        getSkill(skillId, {}, at(url, ${READER})).then(({ skillName }) => [last, skillName]);`,
  },
  {
    name: 'openapi-client-axios (on OpenAPI 3.0)',
    packages: ['openapi-client-axios@7.9.1', 'axios@1'],
    generate: [],
    program: `
      import { readFileSync } from 'node:fs';
      import { OpenAPIClientAxios } from 'openapi-client-axios';
      const definition = JSON.parse(readFileSync(new URL('./${DOCUMENT_30}', import.meta.url), 'utf8'));
      const client = (baseURL) => new OpenAPIClientAxios({ definition, axiosConfigDefaults: { baseURL } }).init();
      const status = (error) => error.response?.status ?? Promise.reject(error);
      export const call = async (url, token, body) =>
        (await client(url)).placeCall(null, body, { headers: ${BEARER('token')}, baseURL: url }).then(({ status }) => status, status);
      export const read = async (url, skillId) =>
        (await client(url)).getSkill({ skillId }, null, { headers: ${READER}, baseURL: url }).then(({ status, data }) => [status, data.skillName]);`,
  },
];
