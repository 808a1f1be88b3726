// openapi-backend on node:http, with the published document: it validates, and looks for a token.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { answers, CASE, listening, readBody, send } from './answers.js';

const { OpenAPIBackend } = createRequire(`${process.env.BENCH_PACKAGES}/`)('openapi-backend');
const definition = JSON.parse(readFileSync(new URL('../../../generated/openapi-3.0.json', import.meta.url), 'utf8'));
const reply = (_context, request, response) => send(response, answers[request.headers[CASE]]);
const api = new OpenAPIBackend({ definition, quick: true, ajvOpts: { strict: false, allErrors: true } });
api.register({ validationFail: reply, notFound: reply, notImplemented: reply, unauthorizedHandler: reply });
for (const scheme of Object.keys(definition.components.securitySchemes))
  api.registerSecurityHandler(scheme, ({ request }) => request.headers.authorization !== undefined);
await api.init();
const server = createServer((request, response) => {
  readBody(request, (body) => {
    const { method, url, headers } = request;
    api.handleRequest({ method, path: url, headers, body: body.toString() }, request, response);
  });
});
listening(server);
