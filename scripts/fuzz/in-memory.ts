import { generateKeyPairSync } from 'node:crypto';
import { targetParts } from '../../contracts/internal.ts';
import { createServerContext } from '../../mock-server/admin/index.ts';
import type { Answer, Head } from '../../mock-server/exchange/index.ts';
import { createSandbox } from '../../mock-server/index.ts';
import { receive } from '../../mock-server/server/dispatch.ts';
import type { SentRequest } from '../traffic/request.ts';
import { asksForErrors, HANG, problemsOf } from './problems-of.ts';
import type { FuzzTarget } from './run-fuzz.ts';

const PEER = { address: '127.0.0.1' } as const;
const RESET: Head = { method: 'POST', path: '/_fake/reset', query: '', rawHeaders: [] };
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

/** A fake in this process, without a server. */
export async function inMemoryTarget(): Promise<FuzzTarget<SentRequest>> {
  const sandbox = await createSandbox({ signingKey, journalLimit: 50, origin: 'http://127.0.0.1:4010' });
  const context = createServerContext();
  return {
    async reset() {
      await receive(sandbox, RESET, context).answer({ bytes: new Uint8Array() }, PEER);
      for (const { key } of sandbox.testKeys.list()) if (key !== null) sandbox.testKeys.drop(key);
    },
    async run(session) {
      let mayFail = false;
      for (const sent of session) {
        mayFail ||= asksForErrors(sent);
        const begun = performance.now();
        const problem = await sendOne(sent, mayFail);
        if (problem !== undefined) return problem;
        if (performance.now() - begun > HANG) return `no answer within ${HANG} ms`;
      }
      return undefined;
    },
  };

  async function sendOne(sent: SentRequest, mayFail: boolean): Promise<string | undefined> {
    const head = { method: sent.method, ...targetParts(sent.target), rawHeaders: sent.headers.flat() };
    try {
      const { limit, answer } = receive(sandbox, head, context);
      const bytes = Buffer.from(sent.body, 'latin1');
      const made = await answer(bytes.length > limit ? { tooLarge: true } : { bytes }, PEER);
      openAndLeave(made);
      return problemsOf(sent.target, { ...made, headers: headersOf(made) }, mayFail)[0];
    } catch (error) {
      return `it throws ${(error as Error).message}`;
    }
  }
}

function headersOf({ headers }: Answer): Record<string, string> {
  const named: Record<string, string> = {};
  for (let at = 0; at < headers.length; at += 2) named[headers[at]?.toLowerCase() ?? ''] = headers[at + 1] ?? '';
  return named;
}

/** A client that opens a stream and goes away. */
function openAndLeave({ stream }: Answer): void {
  stream?.({ send: () => true, behind: () => 0, onceTaken: (go) => go(), end: () => {} })();
}
