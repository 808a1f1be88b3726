/** A value that is there, or will be. Memory stores never wait; others may. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on at once with a value that is there, and later with one that is not. */
export function andThen<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
