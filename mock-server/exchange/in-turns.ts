/** As it is before a test in the same process fakes the timers. */
const later = setImmediate;

/** Done when everybody else has had a turn. */
export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => later(resolve));
}

/** Goes through steps that take long together; between them everybody else has a turn. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turnOfOthers();
  }
}

/** Goes through the same steps where nobody may wait. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
