// Fastify with the contract's schema for the body.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answers, CASE } from './answers.js';

const fastify = createRequire(`${process.env.BENCH_PACKAGES}/`)('fastify')({
  ajv: { customOptions: { strict: false, allErrors: true } },
});
const schema = JSON.parse(
  readFileSync(new URL('../../../generated/schemas/call-request.draft-07.json', import.meta.url), 'utf8'),
);
const reply = (request, response) => {
  const { status, headers, body } = answers[request.headers[CASE]];
  response.code(status);
  for (let index = 0; index < headers.length; index += 2)
    if (!/^(date|content-length)$/i.test(headers[index])) response.header(headers[index], headers[index + 1]);
  return response.send(body);
};
fastify.setErrorHandler((_error, request, response) => reply(request, response));
fastify.post('/ccapi/v2/outbound/personal-connection/call', { schema: { body: schema } }, reply);
fastify.all('/*', reply);
console.log(`listening on ${new URL(await fastify.listen({ port: 0, host: '127.0.0.1' })).port}`);
