import { on, once, reportBug } from '../../mock-server/exchange/index.ts';
import type { FakeCxone } from '../../mock-server/index.ts';
import { readTenantText } from './tenant-file.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds in which a file must not have grown before it is read: an editor may write it in pieces. */
const QUIET = 50;

/**
 * Watches a tenant file and reloads it when it changes, also when an editor replaces the file. An invalid file is
 * reported, and the previous tenant stays. Returns a function that stops watching.
 */
export async function watchTenant(
  file: string,
  fake: Pick<FakeCxone, 'reloadTenant'>,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const watcher = watch(file, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: QUIET, pollInterval: QUIET / 5 },
  });
  let [turn, last] = [Promise.resolve(), ''];
  const reload = () => {
    turn = turn
      .then(async () => {
        const report = await reloaded(file, fake, last);
        last = report.text;
        for (const line of report.lines) log(`fake-cxone: ${line}`);
      })
      .catch((error: unknown) => reportBug(`${file} was not reloaded, and the previous tenant stays`, error));
  };
  on(watcher, 'change', reload);
  on(watcher, 'add', reload);
  on(watcher, 'unlink', () => log(`fake-cxone: ${file} is gone; the previous tenant stays`));
  on(watcher, 'error', (error: unknown) => log(`fake-cxone: ${file} cannot be watched: ${(error as Error).message}`));
  await new Promise<void>((resolve) => once(watcher, 'ready', resolve));
  return () => watcher.close();
}

/** What there is to say of a file that may have changed, and its text. */
async function reloaded(file: string, fake: Pick<FakeCxone, 'reloadTenant'>, last: string) {
  const read = await readTenantText(file).catch((error: unknown) => {
    if (error instanceof UsageError) return { text: '', problem: error.message };
    throw error;
  });
  if ('problem' in read) return { text: '', lines: [`${read.problem}\nthe previous tenant stays`] };
  if (read.text === last) return { text: last, lines: [] };
  const dropped = await fake.reloadTenant(read.tenant);
  const lines = dropped.map(
    ({ key, patch, problem }) =>
      `a change made at /_fake/tenant${key === null ? '' : ` under the test key ${key}`} was left out, for ${problem}: ${JSON.stringify(patch)}`,
  );
  return { text: read.text, lines: [`${file} was reloaded`, ...lines] };
}
