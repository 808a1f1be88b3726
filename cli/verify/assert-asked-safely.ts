import { AskedWrongly } from '../asked-wrongly.ts';
import type { VerifyOptions } from './verify-options.ts';

const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** Milliseconds between two requests that may ring a phone, anywhere but on this machine. */
const SHORTEST_INTERVAL = 1000;

/** Refuses what would be dangerous, or what was meant otherwise. */
export function assertAskedSafely(options: VerifyOptions): void {
  const { target, token, allowCalls, number, interval, observations, alias } = options;
  const isHere = THIS_MACHINE.test(target.hostname);
  const lost = (['number', 'campaign', 'script', 'externalId'] as const).find((name) => options[name] !== undefined);
  if (allowCalls !== true && lost !== undefined) {
    throw new AskedWrongly(`--${lost === 'externalId' ? 'external-id' : lost} is sent only with --allow-calls`);
  }
  if (allowCalls && (number === undefined || token === undefined)) {
    throw new AskedWrongly('--allow-calls needs --number +…, the one number that may ring, and --token @file');
  }
  if (token !== undefined && target.protocol === 'http:' && !isHere) {
    throw new AskedWrongly(`a token is not sent to ${target.host} over plain http; use https`);
  }
  if (allowCalls && !isHere && interval < SHORTEST_INTERVAL) {
    throw new AskedWrongly('--interval is at least 1 second for another machine than this one');
  }
  if ((observations === undefined) !== (alias === undefined)) {
    throw new AskedWrongly(
      '--observations FILE and --alias NAME belong together: a name for the tenant, of your choice',
    );
  }
}
