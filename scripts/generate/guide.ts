import { findingGroups, type Spec, stages } from '../../contracts/internal.ts';
import type { FindingCode, Guide, Provocation, ProvokingRequest } from '../../generated/index.ts';
import type { CaseSource } from './read-cases.ts';
import type { GuideSource, Sources } from './sources.ts';

/** What is found of answers and recordings; no request provokes it. */
const FOUND_ELSEWHERE = /^(response|record|plan|document)-/;

const CALL = [
  'POST /ccapi/v2/outbound/personal-connection/call',
  'Authorization: Bearer fake-pc-write',
  'Content-Type: application/json',
];

/** The guide with the requests of its cases. Its problems must have been looked for. */
export function guideOf({ provoked, story, cases, ...guide }: GuideSource): Guide {
  const provocations = Object.entries(provoked).map(([code, title]) => [
    code,
    provocationOf(title, cases[title] as CaseSource),
  ]);
  return {
    ...guide,
    provocations: Object.fromEntries(provocations),
    story: provocationOf(story, cases[story] as CaseSource),
  };
}

function provocationOf(
  title: string,
  { variants = {}, tenant, given = [], request, body, expect }: CaseSource,
): Provocation {
  return {
    case: title,
    variants,
    hasOwnTenant: tenant !== undefined,
    given: given.map((each) => ('request' in each ? { request: requestOf(each.request) } : each)),
    ...requestOf(request ?? `${CALL.join('\n')}\n\n${body}`),
    finds: expect.findings.map((finding) => /(?:error|warning) (\S+)/.exec(finding)?.[1] as FindingCode),
  };
}

/** The request that a text is. */
function requestOf(text: string): ProvokingRequest {
  const blank = text.search(/\n\n|$(?![\s\S])/);
  const [first = '', ...lines] = text.slice(0, blank).split('\n');
  const [method = '', target = '/'] = first.split(' ');
  return {
    method,
    target,
    headers: lines
      .filter((line) => line !== '')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
      }),
    body: text.slice(blank + 2),
  };
}

/** Findings without a case, cases that are not there, stages and scopes that nothing backs. */
export function guideProblems(spec: Spec, { guide, ledger }: Pick<Sources, 'guide' | 'ledger'>): string[] {
  const codes = findingGroups(spec).flatMap((group) => Object.keys(group));
  const unprovoked = codes.filter((code) => !FOUND_ELSEWHERE.test(code) && !(code in guide.provoked));
  const strangers = [...Object.keys(guide.provoked), ...guide.campaignNeeds.map(({ finding }) => finding)].filter(
    (code) => !codes.includes(code),
  );
  const lost = [...Object.values(guide.provoked), guide.story].filter((title) => !(title in guide.cases));
  const described = guide.stages.map(({ stage }) => stage);
  return [
    ...unprovoked.map((code) => `${code}: spec/guide/provoked.yaml names no case that provokes it`),
    ...strangers.map((code) => `spec/guide: there is no finding ${code}`),
    ...lost.map((title) => `spec/guide: there is no case "${title}"`),
    ...(described.join() === stages.join() ? [] : [`spec/guide/stages.yaml: the stages are ${stages.join(', ')}`]),
    ...guide.scopes.flatMap(({ scope, claims }) =>
      claims
        .filter((id) => !names(ledger.claims[id]?.claim, scope))
        .map((id) => `spec/guide/claimed-scopes.yaml: the claim ${id} does not name ${scope}`),
    ),
  ];
}

function names(sentence: string | undefined, scope: string): boolean {
  return sentence?.split(/[\s,;]+/).some((word) => word.replace(/\.$/, '') === scope) ?? false;
}
