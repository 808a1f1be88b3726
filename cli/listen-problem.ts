import type { StartOptions } from '../mock-server/index.ts';
import { AskedWrongly } from './asked-wrongly.ts';
import { freePort, holderOf } from './port-holder.ts';

/** What keeps a fake from listening, where a person can mend it. */
export async function listenProblem(
  { code }: NodeJS.ErrnoException,
  { port = 0, host = '127.0.0.1' }: Pick<StartOptions, 'port' | 'host'>,
): Promise<AskedWrongly | undefined> {
  if (code === 'EADDRINUSE') {
    const [holder, free] = [await holderOf(port), await freePort(host)];
    return new AskedWrongly(
      `port ${port} is taken${holder === undefined ? '' : ` by ${holder}`}; --port ${free} is free, --port 0 takes any`,
    );
  }
  if (code === 'EACCES')
    return new AskedWrongly(`port ${port} may not be used by this user; choose one above 1023 with --port`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new AskedWrongly(`this machine has no address ${host}; see --host`);
  return undefined;
}
