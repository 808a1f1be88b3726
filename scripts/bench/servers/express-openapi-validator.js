// Express with express-openapi-validator and the published document, as its own guide shows it.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { answers, CASE, listening } from './answers.js';

const load = createRequire(`${process.env.BENCH_PACKAGES}/`);
const express = load('express');
const { middleware } = load('express-openapi-validator');
const apiSpec = load(fileURLToPath(new URL('../../../generated/openapi-3.0.json', import.meta.url)));
const schemes = Object.keys(apiSpec.components.securitySchemes);
const hasToken = ({ headers }) => headers.authorization !== undefined;
const reply = (request, response) => {
  const { status, body } = answers[request.headers[CASE]];
  response.status(status);
  if (body === '') response.end();
  else response.json(JSON.parse(body));
};

const app = express();
app.use(express.json());
app.use(
  middleware({
    apiSpec,
    validateRequests: true,
    validateResponses: false,
    validateSecurity: { handlers: Object.fromEntries(schemes.map((name) => [name, hasToken])) },
  }),
);
app.use(reply);
app.use((_error, request, response, _next) => reply(request, response));
listening(createServer(app));
