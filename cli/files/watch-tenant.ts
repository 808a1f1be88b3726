import type { FakeCxone } from '../../mock-server/index.ts';
import { readTenantText } from './tenant-file.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds in which a file must not have grown before it is read: an editor may write it in pieces. */
const QUIET = 50;

/**
 * Watches a tenant file, and has the fake read it anew when it changes, also where an editor puts another file in its
 * place. A file that does not hold is told, and the tenant of before stays. Gives back how to leave off.
 */
export async function watchTenant(
  file: string,
  fake: Pick<FakeCxone, 'reloadTenant'>,
  tell: (line: string) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const watcher = watch(file, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: QUIET, pollInterval: QUIET / 5 },
  });
  let [turn, last] = [Promise.resolve(), ''];
  const reload = () => {
    turn = turn.then(async () => {
      const told = await reloaded(file, fake, last);
      last = told.text;
      for (const line of told.lines) tell(`fake-cxone: ${line}`);
    });
  };
  watcher.on('change', reload);
  watcher.on('add', reload);
  watcher.on('unlink', () => tell(`fake-cxone: ${file} is gone; the tenant of before stays`));
  watcher.on('error', (error) => tell(`fake-cxone: ${file} cannot be watched: ${(error as Error).message}`));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return () => watcher.close();
}

/** What there is to say of a file that may have changed, and its text. */
async function reloaded(file: string, fake: Pick<FakeCxone, 'reloadTenant'>, last: string) {
  const read = await readTenantText(file).catch((error: unknown) => {
    if (error instanceof UsageError) return { text: '', problem: error.message };
    throw error;
  });
  if ('problem' in read) return { text: '', lines: [`${read.problem}\nthe tenant of before stays`] };
  if (read.text === last) return { text: last, lines: [] };
  const dropped = await fake.reloadTenant(read.tenant);
  const lines = dropped.map(
    ({ key, patch, problem }) =>
      `a change made at /_fake/tenant${key === null ? '' : ` under the test key ${key}`} was left out, for ${problem}: ${JSON.stringify(patch)}`,
  );
  return { text: read.text, lines: [`${file} was read anew`, ...lines] };
}
