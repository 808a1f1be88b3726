import { createInterface } from 'node:readline';
import type { Given, Probe } from '../../contracts/verify/index.ts';
import { once } from '../../mock-server/exchange/index.ts';
import { UsageError } from '../files/index.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * Asks on the terminal for the consent that phones may ring. Nothing replaces it: without a terminal it is rejected, and
 * any answer but the number or `yes` means no.
 */
export async function confirmCalls(probes: readonly Probe[], given: Given, options: VerifyOptions): Promise<void> {
  const calls = probes.filter(({ tier }) => tier === 'calls');
  if (calls.length === 0) return;
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    throw new UsageError('--allow-calls needs a confirmation on a terminal, and this is not one; nothing was sent.');
  }
  const { number = '' } = given;
  const carrying = calls.filter(({ request }) => request.includes('{{number}}')).length;
  const seconds = options.interval / 1000;
  process.stderr.write(
    [
      `${calls.length} requests with your token go to ${options.target.origin}, one at a time, ${seconds} seconds apart:`,
      `about ${Math.ceil((calls.length * seconds) / 60)} minutes. ${carrying} of them carry the number ${number},`,
      'and each of those may ring it. Requests without a number may dial what the server knows of a contact.',
      '--list shows them all; Ctrl-C stops at once.',
      '',
    ].join('\n'),
  );
  const typed = await ask('Type the number again, or yes, to go on: ');
  if (typed !== number && typed !== 'yes') throw new UsageError('not confirmed; nothing was sent');
}

/** What is typed; nothing where the terminal goes away or Ctrl-C is pressed. */
function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    once(terminal, 'close', () => resolve(''));
    once(terminal, 'SIGINT', () => terminal.close());
    terminal.question(question, (answer) => {
      resolve(answer.trim());
      terminal.close();
    });
  });
}

const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** Milliseconds between two requests that may ring a phone, anywhere but on this machine. */
const SHORTEST_INTERVAL = 1000;

/** Rejects options that would be dangerous or contradict each other. */
export function assertSafeOptions(options: VerifyOptions): void {
  const { target, token, allowCalls, number, interval, observations, alias } = options;
  const isHere = THIS_MACHINE.test(target.hostname);
  const lost = (['number', 'campaign', 'script', 'externalId'] as const).find((name) => options[name] !== undefined);
  if (allowCalls !== true && lost !== undefined) {
    throw new UsageError(`--${lost === 'externalId' ? 'external-id' : lost} is sent only with --allow-calls`);
  }
  if (allowCalls && (number === undefined || token === undefined)) {
    throw new UsageError('--allow-calls needs --number +…, the one number that may ring, and --token @file');
  }
  if (token !== undefined && target.protocol === 'http:' && !isHere) {
    throw new UsageError(`a token is not sent to ${target.host} over plain http; use https`);
  }
  if (allowCalls && !isHere && interval < SHORTEST_INTERVAL) {
    throw new UsageError('--interval must be at least 1 second unless the server is on this machine');
  }
  if ((observations === undefined) !== (alias === undefined)) {
    throw new UsageError('--observations FILE and --alias NAME belong together: a name for the tenant, of your choice');
  }
}
