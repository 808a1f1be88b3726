/** The same promise, which rejects where it takes longer, with what did not happen and the time. */
export function settledWithin<T>(milliseconds: number, what: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${what} within ${milliseconds / 1000} seconds`)), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
