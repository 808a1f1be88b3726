import { createInterface } from 'node:readline';
import type { Given, Probe } from '../../contracts/verify/index.ts';
import { AskedWrongly } from '../asked-wrongly.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * Has whoever sits at the terminal agree that phones may ring. There is no way around it: without a terminal it is
 * refused, and whatever is typed but the number or `yes` means no.
 */
export async function confirmCalls(probes: readonly Probe[], given: Given, options: VerifyOptions): Promise<void> {
  const calls = probes.filter(({ tier }) => tier === 'calls');
  if (calls.length === 0) return;
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    throw new AskedWrongly(
      '--allow-calls asks for a confirmation on a terminal, and this is none; nothing was sent. Run it by hand.',
    );
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
  if (typed !== number && typed !== 'yes') throw new AskedWrongly('it was not confirmed; nothing was sent');
}

/** What is typed; nothing where the terminal goes away or Ctrl-C is pressed. */
function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    terminal.once('close', () => resolve(''));
    terminal.once('SIGINT', () => terminal.close());
    terminal.question(question, (answer) => {
      resolve(answer.trim());
      terminal.close();
    });
  });
}
