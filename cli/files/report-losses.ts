import { once } from '../../mock-server/exchange/index.ts';
import { cannotWrite } from './file-errors.ts';

/**
 * Lets a server go on where what it keeps cannot be written: the first error is told on stderr, and how much was lost when
 * writing succeeds again or the process ends.
 */
export function reportLosses<T>(file: string, write: (kept: T) => void): (kept: T) => void {
  let lost = 0;
  const tellLost = (then: string) => {
    process.stderr.write(`fake-cxone: ${lost} exchange${lost === 1 ? ' is' : 's are'} missing in ${file}${then}\n`);
    lost = 0;
  };
  once(process, 'exit', () => {
    if (lost > 0) tellLost('');
  });
  return (kept) => {
    try {
      write(kept);
    } catch (error) {
      if (lost === 0) process.stderr.write(`fake-cxone: ${cannotWrite(file, error).message}\n`);
      lost++;
      return;
    }
    if (lost > 0) tellLost(', which is written again');
  };
}

/** Tells that a file that is being written was moved or removed. */
export function tellReopened(file: string): void {
  process.stderr.write(`fake-cxone: ${file} was moved or removed; another is begun there\n`);
}
