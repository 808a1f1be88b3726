import type { BadStartOption, FakeCxone, StartOptions } from '../mock-server/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import type { ServeOptions } from './config/serve-options.ts';
import { listenProblem } from './listen-problem.ts';

/**
 * Starts the fake, and says in the words of the command line why it cannot. The server is loaded here and not above, so
 * that the other commands need not wait for it.
 */
export async function started(options: StartOptions, asked: ServeOptions): Promise<FakeCxone> {
  const { BadSigningKey, BadStartOption, startFakeCxone } = await import('../mock-server/index.ts');
  try {
    return await startFakeCxone(options);
  } catch (error) {
    if (error instanceof BadSigningKey) throw new AskedWrongly(error.message);
    if (error instanceof BadStartOption) throw new AskedWrongly(startProblem(error, asked));
    throw (await listenProblem(error as NodeJS.ErrnoException, options)) ?? error;
  }
}

function startProblem({ option, problem }: BadStartOption, { tlsCert, tlsKey }: ServeOptions): string {
  switch (option) {
    case 'tls.cert':
      return `${tlsCert} ${problem}`;
    case 'tls.key':
      return `${tlsKey} ${problem}`;
    case 'tls':
      return `--tls: ${problem} by --tls-cert and --tls-key`;
    case 'adminToken':
      return `--admin-token: ${problem}`;
    case 'cors':
    case 'target':
      return `--${option}: ${problem}`;
  }
}
