import type { Forms } from '../../generated/index.ts';
import { below, isObject, type JsonObject, sameValue } from '../json/index.ts';
import { conditionsOf, type Report } from './request-conditions.ts';
import { responseOf } from './response.ts';

type Stub = Forms['Stub'];

/** A part of a mapping, by its JSON pointer in its file. */
export interface MappingPart {
  readonly file: string;
  readonly pointer: string;
  readonly problem: string;
}

/** A mapping of WireMock as a stub that responds to the same requests in the same way, or why there is none. */
export interface ImportedMapping {
  readonly name: string;
  readonly file: string;
  /** To the mapping in its file. */
  readonly pointer: string;
  /** Absent where a part does not map: a stub without it would respond to other requests, or otherwise. */
  readonly stub?: Stub;
  readonly unmapped: readonly MappingPart[];
}

/** A file of mappings, parsed. */
interface MappingFile {
  readonly file: string;
  readonly value: unknown;
  /** The bytes of a file that a response names; undefined where it is not in the folder of these files. */
  readonly bodyFile: (name: string) => Uint8Array | undefined;
}

interface Mapping {
  readonly file: string;
  readonly at: string;
  readonly value: JsonObject;
  readonly name: string;
  readonly stub: Stub;
  readonly unmapped: MappingPart[];
}

/** Imports files of WireMock mappings: one, a list, or `{"mappings": […]}`. */
export function importMappings(files: readonly MappingFile[]): readonly ImportedMapping[] {
  const taken = new Set<string>();
  const mappings = files.flatMap((file) => mappingsOf(file.value).map(([at, value]) => read(file, at, value, taken)));
  const chained = chains(mappings);
  return mappings.flatMap((mapping): ImportedMapping[] => {
    const { name, file, at: pointer, unmapped } = mapping;
    const stub = chained.has(mapping) ? chained.get(mapping) : mapping.stub;
    if (unmapped.length > 0) return [{ name, file, pointer, unmapped }];
    return stub === undefined ? [] : [{ name, file, pointer, stub, unmapped }];
  });
}

function mappingsOf(value: unknown): (readonly [at: string, mapping: unknown])[] {
  const list = isObject(value) ? value['mappings'] : value;
  const at = isObject(value) ? '/mappings' : '';
  return Array.isArray(list) ? list.map((each, index) => [`${at}/${index}`, each] as const) : [['', value]];
}

/** What says nothing of requests and responses. */
const ABOUT = /^(id|uuid|name|metadata|persistent|insertionIndex|comment|description)$/;
const OF_SCENARIO = /^(scenarioName|requiredScenarioState|newScenarioState)$/;

function read({ file, bodyFile }: MappingFile, at: string, given: unknown, taken: Set<string>): Mapping {
  const unmapped: MappingPart[] = [];
  const report: Report = (pointer, problem) => void unmapped.push({ file, pointer, problem });
  const value = isObject(given) ? given : {};
  const { request, response, priority } = value;
  if (!isObject(request) || !isObject(response))
    report(at, 'is not a mapping of WireMock, which has a request and a response');
  for (const key of Object.keys(value)) {
    if (!ABOUT.test(key) && !OF_SCENARIO.test(key) && !/^(request|response|priority)$/.test(key))
      report(below(at, key), 'has no counterpart in a stub');
  }
  if (
    priority !== undefined &&
    !(Number.isSafeInteger(priority) && Number(priority) >= 1 && Number(priority) <= 1_000_000)
  )
    report(below(at, 'priority'), 'must be a whole number from 1 to 1000000');
  const stub: Stub = {
    ...(priority !== undefined && { priority: Number(priority) }),
    request: conditionsOf(isObject(request) ? request : {}, below(at, 'request'), report),
    responses: [responseOf(isObject(response) ? response : {}, below(at, 'response'), report, bodyFile)],
  };
  return { file, at, value, name: nameFor(value['name'] ?? file, taken), stub, unmapped };
}

/** A name that a stub may have, and no other has. */
function nameFor(given: unknown, taken: Set<string>): string {
  const plain = String(given)
    .replace(/^.*[\\/]|\.json$/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 56);
  const base = /[A-Za-z0-9]/.test(plain) ? plain : 'mapping';
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  taken.add(name);
  return name;
}

/** The mappings of scenarios: the first of each has the responses of all, the others are part of it. */
function chains(mappings: readonly Mapping[]): ReadonlyMap<Mapping, Stub | undefined> {
  const byScenario = new Map<unknown, Mapping[]>();
  for (const mapping of mappings) {
    const { scenarioName } = mapping.value;
    if (scenarioName !== undefined) byScenario.set(scenarioName, [...(byScenario.get(scenarioName) ?? []), mapping]);
  }
  const stubs = new Map<Mapping, Stub | undefined>();
  for (const all of byScenario.values()) {
    const chain = chainOf(all);
    if (chain === undefined || all.some(({ unmapped }) => unmapped.length > 0)) {
      for (const { file, at, unmapped } of all)
        unmapped.push({ file, pointer: below(at, 'scenarioName'), problem: NO_CHAIN });
    } else for (const mapping of all) stubs.set(mapping, mapping === chain.first ? chain.stub : undefined);
  }
  return stubs;
}

const NO_CHAIN =
  'maps to a sequence of responses only if all mappings of the scenario map, have one request, and follow each other from the state Started to a last one';

function chainOf(all: readonly Mapping[]): { readonly first: Mapping; readonly stub: Stub } | undefined {
  const [one] = all;
  const isSame = ({ stub }: Mapping) =>
    sameValue(stub.request, one?.stub.request) && stub.priority === one?.stub.priority;
  const byState = new Map(all.map((each) => [each.value['requiredScenarioState'], each]));
  if (!all.every(isSame) || byState.size < all.length) return undefined;
  const chain: Mapping[] = [];
  let state: unknown = 'Started';
  for (let next = byState.get(state); next !== undefined && !chain.includes(next); next = byState.get(state)) {
    chain.push(next);
    const { newScenarioState = state } = next.value;
    if (newScenarioState !== state && chain.some((each) => each.value['requiredScenarioState'] === newScenarioState))
      return undefined; // begins again
    state = newScenarioState;
  }
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined || chain.length < all.length) return undefined;
  const isForever = last.value['requiredScenarioState'] === state;
  const responses = chain.flatMap(({ stub }) => stub.responses);
  if (responses.length > 100) return undefined;
  return { first, stub: { ...first.stub, ...(!isForever && { times: responses.length }), responses } };
}
