import { counted } from '../../contracts/explain/index.ts';
import { once } from '../../mock-server/exchange/index.ts';
import { cannotWrite } from './file-errors.ts';

/**
 * Lets a server go on where a file cannot be written: the first error is reported on stderr, and how much was lost when
 * writing succeeds again or the process ends.
 */
export function reportLosses<T>(file: string, write: (value: T) => void): (value: T) => void {
  let lost = 0;
  const reportLost = (then: string) => {
    process.stderr.write(
      `fake-cxone: ${counted(lost, 'exchange')} ${lost === 1 ? 'is' : 'are'} missing in ${file}${then}\n`,
    );
    lost = 0;
  };
  once(process, 'exit', () => {
    if (lost > 0) reportLost('');
  });
  return (value) => {
    try {
      write(value);
    } catch (error) {
      if (lost === 0) process.stderr.write(`fake-cxone: ${cannotWrite(file, error).message}\n`);
      lost++;
      return;
    }
    if (lost > 0) reportLost(', which is written again');
  };
}

/** What happened to a file that is being written. */
export type Reopened = 'moved or removed' | 'changed';

/** Reports that a file that is being written was moved, removed or changed by another program. */
export function reportReopened(file: string, change: Reopened = 'moved or removed'): void {
  const then = change === 'changed' ? ' by another program; exchanges are added to it' : '; another is begun there';
  process.stderr.write(`fake-cxone: ${file} was ${change}${then}\n`);
}
