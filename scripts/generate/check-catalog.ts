import { withParameterSchemas } from '../../contracts/contract/checked-schemas.ts';
import { breakpoints, specAt } from '../../contracts/contract/versions.ts';
import {
  allResponses,
  deref,
  type FindingObject,
  findingGroups,
  replyNames,
  replyObject,
  requestSchemas,
  type Spec,
  samplesOf,
  violationKeys,
} from '../../contracts/internal.ts';
import { repliesNamed, slotsOfFindings, slotsOfReplies } from './codes.ts';

/** The slots that the message of a schema violation can have, whatever its finding. */
const VIOLATION_SLOTS = [
  'key',
  'parameter',
  'type',
  'expected',
  'actual',
  'got',
  'limit',
  'remark',
  'value',
  'character',
  'position',
];

/** Problems of the catalog over all variants; none is a precondition of everything that is generated. */
export function catalogueProblems(spec: Spec, effective: readonly Spec[]): string[] {
  const all = [spec, ...effective];
  return [
    ...findingGroups(spec).flatMap((group) =>
      Object.entries(group).flatMap(([code, finding]) => findingProblems(spec, code, finding)),
    ),
    ...all.flatMap(slotProblems),
    ...precedenceProblems(spec),
    ...reachProblems(all),
    ...all.flatMap(uncoveredConstraints),
    ...staleViolations(all),
    ...all.flatMap((each) => slotsChanged(spec, each)),
  ];
}

function findingProblems(spec: Spec, code: string, finding: FindingObject): string[] {
  const problems: string[] = [];
  const isOfRequest = !['respond', 'record'].includes(finding.stage);
  if (finding.reply !== undefined && !isOfRequest)
    problems.push(`${code}: what is found of an answer or a recording leads to no reply`);
  if (finding.reply === undefined && isOfRequest && finding.severity === 'error')
    problems.push(`${code}: an error of a request leads to a reply`);
  const replies = slotsOfReplies(spec);
  for (const reply of repliesNamed(spec, finding)) {
    if (replies[reply] === undefined) problems.push(`${code}: there is no reply named ${reply} in any response`);
  }
  if (!/^[\x20-\x7e]{10,200}$/.test(finding.hint))
    problems.push(`${code}: the hint is not 10 to 200 characters of ASCII`);
  for (const [, slot] of (finding.remedy ?? '').matchAll(/\{(\w+)\}/g))
    if (finding.message?.includes(`{${slot}}`) !== true) problems.push(`${code}: the message has no slot ${slot}`);
  if (!/[.]$/.test(finding.summary)) problems.push(`${code}: the summary is not a sentence`);
  if (finding.evidence.length === 0) problems.push(`${code}: no evidence`);
  return problems;
}

/** A sample must occur exactly as often as is said, in the body and the headers together. */
function slotProblems(spec: Spec): string[] {
  return allResponses(spec).flatMap(([, response]) =>
    replyNames(response).flatMap((code) => {
      const object = replyObject(spec, response, code);
      const text = JSON.stringify([object.value, Object.values(object['x-reply']?.headers ?? {}).map(String)]);
      return Object.entries(samplesOf(object))
        .filter(([, { sample, times }]) => text.split(JSON.stringify(sample).slice(1, -1)).length - 1 !== times)
        .map(([slot, { times }]) => `${code}: the sample of the slot ${slot} does not occur exactly ${times} times`);
    }),
  );
}

function precedenceProblems(spec: Spec): string[] {
  const [everywhere, ...own] = findingGroups(spec);
  return own.flatMap((group) => {
    const seen = new Map<string, string>();
    return Object.entries({ ...everywhere, ...group }).flatMap(([code, { stage, precedence }]) => {
      const other = seen.get(`${stage} ${precedence}`);
      seen.set(`${stage} ${precedence}`, code);
      return other === undefined ? [] : [`${code} and ${other} have the same precedence`];
    });
  });
}

/** Every reply is the success of an operation, or some value leads a finding to it. */
function reachProblems(all: readonly Spec[]): string[] {
  const reached = new Set(
    all.flatMap((spec) => [
      ...findingGroups(spec).flatMap((group) => Object.values(group).flatMap((finding) => repliesNamed(spec, finding))),
      ...Object.values(spec.paths).flatMap((path) =>
        Object.values(path).flatMap(({ responses }) =>
          Object.entries(responses).flatMap(([status, node]) =>
            /^[23]/.test(status) ? replyNames(deref(spec, node)) : [],
          ),
        ),
      ),
    ]),
  );
  const named = new Set(all.flatMap((spec) => Object.keys(slotsOfReplies(spec))));
  return [...named].filter((reply) => !reached.has(reply)).map((reply) => `the reply ${reply} is led to by no finding`);
}

/** Form values are strings, and a JSON body that is not an object is found while it is parsed: those never arise. */
function uncoveredConstraints(spec: Spec): string[] {
  return requestSchemas(spec).flatMap(({ operation, mediaType, schema }) => {
    if (spec['x-families'][operation['x-family'] ?? '']?.violations !== undefined) return [];
    const covered = new Set(Object.values(operation['x-findings'] ?? {}).flatMap(({ violates }) => violates ?? []));
    return violationKeys(spec, schema)
      .filter(
        (key) => !covered.has(key) && key !== 'type ' && !(mediaType !== 'application/json' && key.startsWith('type ')),
      )
      .map((key) => `${operation.operationId}: no finding for "${key}"`);
  });
}

function staleViolations(all: readonly Spec[]): string[] {
  const possible = all.flatMap((spec) => [
    ...[spec, ...breakpoints(spec).map((upTo) => specAt(spec, upTo))].flatMap((each) =>
      requestSchemas(each).flatMap(({ schema }) => violationKeys(each, schema)),
    ),
    ...parameterViolations(spec),
  ]);
  const named = all.flatMap((spec) =>
    findingGroups(spec).flatMap((group) => Object.values(group).flatMap(({ violates }) => violates ?? [])),
  );
  const arises = (key: string) => possible.includes(key) || possible.includes(key.replace(/[^/]+$/, '*'));
  return [...new Set(named)].filter((key) => !arises(key)).map((key) => `no schema can violate "${key}"`);
}

/** `type path/skillId`, in whatever version of the API. */
function parameterViolations(newest: Spec): string[] {
  const every = [newest, ...breakpoints(newest).map((upTo) => specAt(newest, upTo))];
  return every.flatMap((spec) =>
    Object.entries(withParameterSchemas(spec).components.schemas).flatMap(([name, schema]) => {
      const part = /_(path|query|header)$/.exec(name)?.[1];
      if (part === undefined || name in spec.components.schemas) return [];
      return violationKeys(spec, schema).map((key) => key.replace(' ', ` ${part}`));
    }),
  );
}

function slotsChanged(spec: Spec, effective: Spec): string[] {
  const usual = slotsOfFindings(spec);
  const violating = new Set(
    findingGroups(spec).flatMap((group) =>
      Object.entries(group)
        .filter(([, { violates }]) => violates)
        .map(([code]) => code),
    ),
  );
  return Object.entries(slotsOfFindings(effective)).flatMap(([code, slots]) =>
    slots
      .filter((slot) => !(usual[code] ?? []).includes(slot) || (violating.has(code) && !VIOLATION_SLOTS.includes(slot)))
      .map((slot) => `${code}: nothing fills the slot ${slot}`),
  );
}
