import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type ContractViolation, contractMiddleware } from 'fake-cxone/testing';
import { expect, test } from 'vitest';
import { placeCall } from '../client/place-call.ts';
import { call, wrongCall } from '../client/sample.ts';

test('a stub of your own is validated against the contract', async () => {
  const violations: ContractViolation[] = [];
  const watch = contractMiddleware({ onViolation: violations });
  const app = express();
  app.use(watch, express.json());
  app.post('/ccapi/v2/outbound/personal-connection/call', (request, response) => {
    if (request.body.scriptId === undefined) response.status(200).json({ ok: true });
    else response.status(202).end();
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = { token: async () => 'fake-pc-write', rejected: () => {} };

  await placeCall(call, { url, tokens });
  await watch.settled();
  expect(violations).toEqual([]);

  await placeCall(wrongCall, { url, tokens });
  await watch.settled();
  expect(violations[0]?.findings.map(({ code }) => code)).toEqual([
    'contact-flat-phone',
    'key-missing',
    'response-status-undeclared',
  ]);
  server.close();
});
