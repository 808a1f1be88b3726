import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, test } from 'vitest';
import { contractMiddleware } from '../../contracts/testing/index.ts';
import { createApp, createSandbox } from '../index.ts';
import { readCases, tenantOf } from '../test-support/case-files.ts';
import { putToFake } from '../test-support/over-a-socket.ts';
import { expected, summaryOf } from '../test-support/seen.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';

describe('the fake behind the middleware', () => {
  // what Node's parser rejects never comes to an app, and a problem document is our own answer, not one of the contract
  const cases = readCases().filter(
    ({ only, request, expect: { headers } }) =>
      only === undefined &&
      request?.startsWith('{{raw}}') !== true &&
      headers?.['Content-Type'] !== 'application/problem+json',
  );

  test.each(cases.map((each) => [each.title, each] as const))(
    'answers the same, and by the contract: %s',
    async (_title, each) => {
      const options = { tenant: tenantOf(each), ...(each.variants && { variants: each.variants }) };
      const found: string[] = [];
      const watch = contractMiddleware({
        ...options,
        onExchange: (_exchange, findings) => found.push(...findings.map(({ code }) => code)),
      });
      const app = express().use(watch, createApp(await createSandbox({ ...options, signingKey: SIGNING_KEY })));
      const server = createServer(app);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const seen = await putToFake(each, url);
      expect(summaryOf(each, seen)).toEqual(expected(each, url));
      await watch.settled();
      expect(found.filter((code) => code.startsWith('response-'))).toEqual([]);
      server.close();
    },
  );
});
