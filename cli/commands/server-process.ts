import { shownUrl } from '../../contracts/internal.ts';
import { on } from '../../mock-server/exchange/index.ts';
import type { ArgumentError, FakeCxone, StartOptionError, StartOptions } from '../../mock-server/index.ts';
import { UsageError } from '../files/index.ts';
import type { ServeOptions } from '../options/index.ts';

/** Milliseconds before the reason for a wait is printed. */
const NOTICE_AFTER = 1_000;

/** The first signal lets requests in flight finish, with a notice if that takes a while; the second does not wait. */
export function endOnSignal(server: { close(): Promise<unknown> }): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    on(process, signal, () => {
      if (ending) process.exit(1);
      ending = true;
      setTimeout(() => {
        process.stderr.write('fake-cxone: waiting for requests in flight; press again to stop at once\n');
      }, NOTICE_AFTER).unref();
      return server.close();
    });
  }
}

/** Why a server cannot listen, if the user can fix it. */
export function listenProblem(
  { code }: NodeJS.ErrnoException,
  { port = 0, host = '127.0.0.1' }: Pick<StartOptions, 'port' | 'host'>,
): UsageError | undefined {
  if (code === 'EADDRINUSE') return new UsageError(`Port ${port} is in use. Use --port 0 to take a free port.`);
  if (code === 'EACCES') return new UsageError(`this user may not use port ${port}; choose one above 1023 with --port`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new UsageError(`this machine has no address ${host}; see --host`);
  return undefined;
}

/**
 * Starts the fake; errors are in the words of the command line. The server is loaded here and not above, so
 * that the other commands need not wait for it.
 */
export async function started(options: StartOptions, requested: ServeOptions): Promise<FakeCxone> {
  const { ArgumentError, BadSigningKey, StartOptionError, startFakeCxone } = await import('../../mock-server/index.ts');
  const notice = setTimeout(sayThatStoreIsAway, NOTICE_AFTER, options.store);
  try {
    const fake = await startFakeCxone(options);
    if (options.store === undefined) clearTimeout(notice);
    else
      fake.clock.read().then(
        () => clearTimeout(notice),
        () => undefined,
      ); // the first thing that is asked of it
    return fake;
  } catch (error) {
    clearTimeout(notice);
    if (error instanceof BadSigningKey) throw new UsageError(error.problem);
    if (error instanceof StartOptionError) throw new UsageError(startProblem(error, requested));
    if (error instanceof ArgumentError && error.argument === 'store')
      throw new UsageError(`--store ${withoutValue(error.problem)}`);
    if (error instanceof ArgumentError && error.argument.startsWith('notify.'))
      throw new UsageError(notifyProblem(error));
    if ((error as Error).name === 'StateUnreachable') throw new UsageError(`--store: ${(error as Error).message}`);
    throw listenProblem(error as NodeJS.ErrnoException, options) ?? error;
  }
}

function sayThatStoreIsAway(store: string | undefined): void {
  if (store !== undefined)
    process.stderr.write(
      `fake-cxone: the store at ${shownUrl(store)} does not answer; requests get a 503 until it does\n`,
    );
}

/** Without the value, which may be a secret. */
function notifyProblem({ argument, problem }: ArgumentError): string {
  const option = argument === 'notify.url' ? '--notify' : '--notify-secret';
  return `${option} ${withoutValue(problem)}`;
}

function withoutValue(problem: string): string {
  return problem.replace(/, not [^,]*$/, '');
}

function startProblem({ option, problem }: StartOptionError, { tlsCert, tlsKey }: ServeOptions): string {
  switch (option) {
    case 'tls.cert':
      return `${tlsCert} ${problem}`;
    case 'tls.key':
      return `${tlsKey} ${problem}`;
    case 'tls':
      return `--tls: ${problem} by --tls-cert and --tls-key`;
    case 'adminToken':
      return `--admin-token: ${problem}`;
    case 'allowedHosts':
      return `--allowed-host: ${problem}`;
    case 'cors':
    case 'store':
    case 'target':
      return `--${option}: ${problem}`;
  }
}
