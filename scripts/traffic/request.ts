/** A request as it is generated, and kept in the corpus. Text is bytes: one character for each, as in ISO 8859-1. */
export interface SentRequest {
  readonly method: string;
  /** With the query. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The bytes of a text in UTF-8, one character each. */
export function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Fixed tokens of the default tenant, and texts that are none. */
export const BEARERS = [
  'fake-pc-write',
  'fake-pc-write~one',
  'fake-restricted',
  'a.b.c',
  'eyJhbGciOiJSUzI1NiJ9.e30.x',
  '',
];

export const TEST_KEYS = ['one', 'two', 'a.b_c-d'];
