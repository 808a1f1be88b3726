/** The parts of Jest that its entry needs, so that Jest and its packages are not installed with this project. */
declare module '@jest/globals' {
  export const expect: { extend(matchers: Readonly<Record<string, unknown>>): void };
}

declare module 'expect' {
  export interface Matchers<R extends void | Promise<void>, T = unknown> {}
}
