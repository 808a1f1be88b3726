/**
 * What test files import instead of `vitest` in a mutation run: it collects their tests, so that one process runs each
 * of them as often as it is needed. It has the part of the API that these files use.
 */
import { format } from 'node:util';

import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const { expect } = chai;

type Action = () => unknown;

/** The hooks around a test, those of the file and of the groups that it is in. */
interface Scope {
  readonly names: readonly string[];
  readonly before: readonly Action[][];
  readonly after: readonly Action[][];
}

export interface CollectedTest {
  readonly id: string;
  readonly file: string;
  /** Runs the test with all of its hooks, those of its file too: no test sees another. */
  readonly run: () => Promise<void>;
}

const NO_SCOPE: Scope = { names: [], before: [], after: [] };
const collected = new Map<string, CollectedTest>();
let file = '';
let scope = NO_SCOPE;

/** Loads test files one by one, and returns their tests. */
export async function collectTests(
  files: readonly string[],
  load: (file: string) => Promise<unknown>,
): Promise<readonly CollectedTest[]> {
  for (const each of files) {
    file = each;
    scope = scopeIn(NO_SCOPE, []);
    await load(each);
  }
  return [...collected.values()];
}

function scopeIn(outer: Scope, names: readonly string[]): Scope {
  return {
    names: [...outer.names, ...names],
    before: [...outer.before, [], []],
    after: [[], [], ...outer.after],
  };
}

export function describe(name: string, body: () => void): void {
  const outer = scope;
  scope = scopeIn(outer, [name]);
  body();
  scope = outer;
}

export function test(name: string, body: Action): void {
  const { names, before, after } = scope;
  const title = [file, ...names, name].join(' > ');
  let id = title;
  for (let time = 2; collected.has(id); time += 1) id = `${title} (${time})`;
  collected.set(id, { id, file, run: () => runWithHooks(before, body, after) });
}

async function runWithHooks(before: readonly Action[][], body: Action, after: readonly Action[][]): Promise<void> {
  try {
    for (const hook of before.flat()) await hook();
    await body();
  } finally {
    for (const hook of after.flat()) await hook();
  }
}

test.each =
  (rows: readonly unknown[]) =>
  (name: string, body: (...row: unknown[]) => unknown): void => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      test(titleOf(name, values), () => body(...values));
    }
  };

/** `$name` is a property of the row, `%s` the next of its values. */
function titleOf(name: string, values: readonly unknown[]): string {
  if (name.includes('$')) return name.replace(/\$(\w+)/g, (_all, key: string) => String(Object(values[0])[key] ?? key));
  return format(name, ...values.slice(0, name.split('%').length - 1));
}

export const beforeAll = (hook: Action): void => void scope.before.at(-2)?.push(hook);
export const beforeEach = (hook: Action): void => void scope.before.at(-1)?.push(hook);
export const afterEach = (hook: Action): void => void scope.after[0]?.push(hook);
export const afterAll = (hook: Action): void => void scope.after[1]?.push(hook);
