// The limit: node:http, JSON.parse and ajv on the contract's own schema; no journal, no tokens, no metrics.
import { createServer } from 'node:http';
import { validator } from './ajv.js';
import { answers, CASE, listening, readBody, send } from './answers.js';

const isRequest = validator();
listening(
  createServer((request, response) =>
    readBody(request, (bytes) => {
      const name = request.headers[CASE];
      if (bytes.length > 0) isRequest(JSON.parse(bytes));
      send(response, answers[name]);
    }),
  ),
);
