import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import type { Head } from '../exchange/index.ts';
import { answer, createSandbox, type SandboxOptions } from '../index.ts';
import { createMemoryStore, type StoreFactory } from '../state/index.ts';
import { rejectionFor } from './index.ts';

/** What a request asks of the store: all in one question, by which two requests are the same or not. */

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

async function asked(options: SandboxOptions = {}) {
  const questions: object[] = [];
  const stores: StoreFactory = (given) => {
    const store = createMemoryStore(given);
    return {
      ...store,
      resolve(question) {
        questions.push(question);
        return store.resolve(question);
      },
    };
  };
  const sandbox = await createSandbox({ stores, ...options });
  return {
    sandbox,
    questions,
    async send(authorization?: string, { path = CALL, method = 'POST', query = '', body = '' } = {}) {
      const rawHeaders = ['Content-Type', 'application/json'];
      if (authorization !== undefined) rawHeaders.push('Authorization', authorization);
      const head: Head = { method, path, query, rawHeaders };
      const { status, body: text } = await answer(sandbox, head, { bytes: Buffer.from(body) });
      return { status, text, question: questions.at(-1) };
    },
  };
}

const BUCKET = `bucket/${sha('fake-pc-write')}`;

test.each<[string, string | undefined, object]>([
  ['a token', 'Bearer fake-pc-write', { positions: [BUCKET], digests: [sha('fake-pc-write')] }],
  ['a token that is none', 'Bearer mine', { positions: ['bucket/'], digests: [sha('mine')] }],
  ['Basic', 'Basic YTpi', { positions: ['bucket/'], digests: [] }],
  ['nothing', undefined, { positions: ['bucket/'], digests: [] }],
])('%s is known by its digest, and shares a bucket with others or has its own', async (_, authorization, question) => {
  expect((await (await asked()).send(authorization)).question).toEqual({
    ...question,
    id: undefined,
    refreshToken: undefined,
  });
});

test('a token of the body is looked for beside that of the head', async () => {
  const { send } = await asked();
  const to = { path: '/public/user/refresh' };
  const { question } = await send('Bearer fake-pc-write', { ...to, body: '{"token":"another"}' });
  expect(question).toMatchObject({ digests: [sha('fake-pc-write'), sha('another')], refreshToken: undefined });
});

test('a recorded request has a position of its own beside the bucket', async () => {
  const { send } = await asked({
    recording: {
      exchanges: ['a', 'b'].map((name) => ({
        from: name,
        request: {
          method: 'GET',
          url: `http://h/${name}`,
          headers: { 'content-type': ['application/json'], authorization: ['Bearer fake-pc-write'] },
          body: '',
        },
        response: { status: 200, headers: {}, body: name },
      })),
    },
  });
  const { text, question } = await send('Bearer fake-pc-write', { method: 'GET', path: '/b' });
  expect([text, question]).toMatchObject(['b', { positions: [BUCKET, 'played/1'] }]);
});

test('a request that somebody else has judged asks only for the state, and is told what rejects it', async () => {
  const { sandbox, questions } = await asked();
  const operation = defaultContract.router.exact(CALL)?.operations.get('POST');
  const head: Head = { method: 'POST', path: CALL, query: '', rawHeaders: [] };
  const first = { code: 'campaign-missing' as const, pointer: '', slots: {} };
  const { status, headers } = await rejectionFor(sandbox, 'journal-7', head, operation, first);
  expect([status, headers]).toEqual([400, expect.arrayContaining(['campaign-missing', '/_fake/journal/journal-7'])]);
  expect(questions).toEqual([{ id: 'journal-7', positions: [], digests: [] }]);
});
