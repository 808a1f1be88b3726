import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerControl, isControlPath, problem } from '../control/index.ts';
import type { Head } from '../head.ts';
import type { House } from '../house.ts';
import { headOf, waitInRealTime, writeAnswer } from '../http/index.ts';
import type { World } from '../world.ts';
import { type Visit, worldFor } from '../world-for.ts';
import { filtered } from './hop-headers.ts';
import { readIncoming } from './incoming.ts';
import { passOn } from './pass-on.ts';
import { openPassage } from './passage.ts';
import type { ProxyParts } from './proxy-parts.ts';

/** Bytes of a request to the control surface. */
const CONTROL_BODY_LIMIT = 16 * 1024 * 1024;

/** Answers a request: what is ours by itself, and everything else by the target. Never rejects. */
export async function serveProxy(
  proxy: ProxyParts,
  base: World,
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.on('error', () => {}); // whoever reads hears of it
  response.on('error', () => response.destroy());
  try {
    const visit = worldFor(base, withoutToken(headOf(request)));
    if ('problem' in visit) await writeAnswer(response, problem(400, visit.problem), waitInRealTime);
    else if (isControlPath(visit.head.path)) await toControl(visit, house, proxy, request, response);
    else {
      const head = { ...visit.head, rawHeaders: request.rawHeaders };
      await passOn(openPassage(proxy, visit.enter(), head, request, response));
    }
  } catch (error) {
    if (response.headersSent) response.destroy();
    else
      await writeAnswer(
        response,
        problem(500, `a bug in fake-cxone, please report it: ${(error as Error).name}`),
        waitInRealTime,
      );
  }
}

/** Tokens are the target's: none of them names a test key here. */
function withoutToken(head: Head): Head {
  return { ...head, rawHeaders: filtered(head.rawHeaders, (name) => name !== 'authorization') };
}

async function toControl(
  { enter, head }: Visit,
  house: House,
  { timeout }: ProxyParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { body, isWhole } = await readIncoming(request, CONTROL_BODY_LIMIT, timeout);
  const bytes = isWhole ? { bytes: (body as Buffer | null) ?? new Uint8Array() } : { tooLarge: true as const };
  const whole = { ...head, rawHeaders: request.rawHeaders };
  const answer = await answerControl(enter, whole, bytes, { address: request.socket.remoteAddress }, house);
  await writeAnswer(response, answer, waitInRealTime);
}
