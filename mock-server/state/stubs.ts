import type { Stub, StubState } from '../admin-types/index.ts';

type Stubs = readonly StubState[];

const USUAL_PRIORITY = 5;
/** Stubs of a sandbox, and characters of them as JSON: each response writes the state that they are in. */
const MOST_STUBS = 1_000;
const MOST_CHARACTERS = 4_194_304;

/** Stubs that a sandbox begins with, by name. Names and stubs must have been checked. */
export function newStubs(first: Readonly<Record<string, Stub>> = {}): Stubs {
  return Object.entries(first).reduce<Stubs>((stubs, [name, stub]) => withStub(stubs, name, stub), []);
}

/** With a stub, in place of one of the same name; in the order in which they are asked. */
export function withStub(stubs: Stubs, name: string, stub: Stub): Stubs {
  const priorityOf = (each: StubState) => each.stub.priority ?? USUAL_PRIORITY;
  const state: StubState = { name, stub, responded: 0 };
  // sorting keeps the order of equals, so that the last one goes first
  return [state, ...stubs.filter((each) => each.name !== name)].sort((a, b) => priorityOf(a) - priorityOf(b));
}

/** Why a sandbox does not take that many stubs, or undefined. */
export function tooManyStubs(stubs: Stubs): string | undefined {
  if (stubs.length > MOST_STUBS) return `there are ${stubs.length} stubs, and may be ${MOST_STUBS}; clear some`;
  const size = stubs.reduce((sum, { stub }) => sum + JSON.stringify(stub).length, 0);
  if (size <= MOST_CHARACTERS) return undefined;
  return `the stubs have ${size} characters together, and may have ${MOST_CHARACTERS}; clear some`;
}

/** False for one that has responded as often as it says. */
export function isInUse({ stub, responded }: StubState): boolean {
  return responded < (stub.times ?? Number.POSITIVE_INFINITY);
}

/** The response of a stub whose turn it is, and the stubs after it was taken. */
export function takeResponse(
  stubs: Stubs,
  taken: StubState,
): { readonly response: Stub['responses'][number]; readonly stubs: Stubs } {
  const { responses } = taken.stub;
  const response = responses[Math.min(taken.responded, responses.length - 1)] ?? {};
  const after = { ...taken, responded: taken.responded + 1 };
  return { response, stubs: stubs.map((each) => (each === taken ? after : each)) };
}
