/** Exchanges that are printed in a second: more than anybody reads. Printing one costs as much as answering it. */
const MOST_IN_A_SECOND = 250;
const SECOND = 1_000;

/**
 * Prints the exchanges of a load test without slowing it down: each at once, up to so many in a second; what is beyond is
 * counted, and the count is printed when the second is over, or the process ends. `print` makes the text only if it is printed.
 */
export function limitedLines(write: (text: string) => void, where: string): (print: () => string) => void {
  let printed = 0;
  let left = 0;
  let timer: NodeJS.Timeout | undefined;
  const tellLeft = (): void => {
    timer = undefined;
    if (left > 0)
      write(`... ${left} more ${left === 1 ? 'exchange' : 'exchanges'} in this second, not printed; ${where}`);
    [printed, left] = [0, 0];
  };
  process.once('exit', tellLeft);
  return (print) => {
    timer ??= setTimeout(tellLeft, SECOND).unref();
    if (printed >= MOST_IN_A_SECOND) left += 1;
    else write(print());
    printed += 1;
  };
}
