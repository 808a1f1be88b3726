// Express as its own guide shows it: express.json() and res.json(), no validation.
import { createServer } from 'node:http';
import express from 'express';
import { answers, CASE, listening } from './answers.js';

const app = express();
app.use(express.json());
app.use((request, response) => {
  const { status, body } = answers[request.headers[CASE]];
  response.status(status);
  if (body === '') response.end();
  else response.json(JSON.parse(body));
});
listening(createServer(app));
