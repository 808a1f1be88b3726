import { parse } from 'yaml';
import type { Contract } from '../../contracts/internal.ts';
import type { ProbeTable } from '../../generated/index.ts';
import { bareText, bodyOf, hasDigits, markedText, strangersText } from './probe-text.ts';
import type { CaseSource } from './read-cases.ts';

type Probe = ProbeTable['probes'][number];
type Stage = Contract['findings'][keyof Contract['findings']]['stage'];

/** What of the default tenant a case may still name when its marks are set. */
export interface TenantNames {
  readonly tokens: readonly string[];
  readonly others: readonly string[];
}

/** What `fake-cxone verify` can send of the cases, in which tier, and why not the rest. */
export function probesOf(cases: readonly CaseSource[], findings: Contract['findings'], names: TenantNames): ProbeTable {
  const [probes, unsent]: [Probe[], ProbeTable['unsent'][number][]] = [[], []];
  for (const each of cases) {
    const { title } = each;
    const made = probeText(each, findings, names);
    if ('why' in made) unsent.push({ title, why: made.why });
    else probes.push({ title, file: each.file, line: each.line, ...made, ...asideOf(each, made.tier) });
  }
  return { probes, unsent };
}

/** What of the expectation no contract can say: whose value does not count, which headers matter, which must be missing. */
function asideOf(
  { variants = {}, expect: { status, headers = {}, body } }: CaseSource,
  tier: Probe['tier'],
): Omit<Probe, 'title' | 'file' | 'line' | 'tier' | 'request'> {
  // what a tenant has is known to the tenant alone
  const any = tier === 'reading' && status < 300 ? [''] : starsIn(body, '');
  return { variants, status, headers: Object.keys(headers), any };
}

/** Whether the case only reads, by an operation of the ACD API. */
function isReading({ request = '' }: CaseSource): boolean {
  return /^(GET|HEAD) \/inContactAPI\//i.test(request);
}

/** Why a case of the ACD API that does not only read is never sent. */
function changesSomething({ request = '' }: CaseSource): string | undefined {
  return /^\w+ \/inContactAPI\//i.test(request) ? 'it may change something in the tenant' : undefined;
}

function starsIn(value: unknown, pointer: string): string[] {
  if (value === '*') return [pointer];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => starsIn(child, `${pointer}/${key}`));
}

function probeText(
  each: CaseSource,
  findings: Contract['findings'],
  names: TenantNames,
): Pick<Probe, 'tier' | 'request'> | { readonly why: string } {
  const why = neverSent(each) ?? (isReading(each) ? undefined : changesSomething(each));
  if (why !== undefined) return { why };
  const marked = markedText(each);
  if (isReading(each)) return readingProbe(marked, names);
  const code = each.expect.findings.find((finding) => finding.startsWith('error '))?.split(' ')[1];
  const stage = code === undefined ? undefined : findings[code as keyof Contract['findings']].stage;
  const strange = isAnsweredToStrangers(each, code, stage)
    ? (stage === 'route' ? bareText : strangersText)(marked)
    : undefined;
  if (strange !== undefined && isHarmless(strange, names)) return { tier: 'anonymous', request: strange };
  return withToken(each, marked, code, names);
}

function readingProbe(
  marked: string,
  { tokens, others }: TenantNames,
): Pick<Probe, 'tier' | 'request'> | { readonly why: string } {
  if (tokens.some((token) => marked.includes(token))) return { why: 'it needs a token that only a fake knows' };
  if (others.some((name) => marked.includes(name))) return { why: 'it needs what only the default tenant has' };
  return { tier: marked.includes('{{token}}') ? 'reading' : 'anonymous', request: marked };
}

function neverSent({ tenant, given, only, request = '', body = '', expect }: CaseSource): string | undefined {
  if (given !== undefined) return 'it needs the admin API of a fake';
  if (tenant !== undefined) return 'it needs a tenant of its own';
  if (only === 'socket') return 'it is about bytes that an HTTP client does not send';
  if (expect.why !== undefined || /^Prefer:/im.test(request) || body.includes('"magic-'))
    return 'it chooses its answer, as can be done with a fake only';
  if (expect.text !== undefined) return 'its response is a text, which is not compared';
  return undefined;
}

/** Whether the answer is the same to somebody without any credentials that hold. */
function isAnsweredToStrangers({ request = '' }: CaseSource, code: string | undefined, stage?: Stage): boolean {
  if (stage === undefined) return /^(GET|HEAD|OPTIONS) /.test(request);
  if (request.startsWith('POST /auth/token ')) return stage === 'parse' || /^(client|credentials)-/.test(code ?? '');
  return stage === 'route' || stage === 'authenticate';
}

/** Neither a token of the default tenant, nor one that a careless server could take for signed, nor digits. */
function isHarmless(text: string, { tokens, others }: TenantNames): boolean {
  return !/\{\{token|eyJ/.test(text) && !hasDigits(text) && ![...tokens, ...others].some((name) => text.includes(name));
}

function withToken(
  { expect }: CaseSource,
  marked: string,
  code: string | undefined,
  { tokens, others }: TenantNames,
): Pick<Probe, 'tier' | 'request'> | { readonly why: string } {
  if (/\{\{token /.test(marked) || tokens.some((token) => marked.includes(token)))
    return { why: 'it needs a token that only a fake signs or knows' };
  if (marked.startsWith('POST /auth/token ')) return { why: 'it needs a client and an access key that hold' };
  if (others.some((name) => marked.includes(name)))
    return { why: 'it needs a campaign, a script or a contact of the default tenant' };
  if (expect.findings.some((finding) => / number-/.test(finding)))
    return { why: 'it is about how a number is written, and no number but the one that is given is ever sent' };
  if (hasDigits(bodyOf(marked))) return { why: 'it carries digits that could be dialed' };
  const isUnreadable = code !== undefined && cannotBeRead(code, bodyOf(marked).replaceAll('{{external-id}}', 'probe'));
  if (!isUnreadable) return { tier: 'calls', request: marked };
  return { tier: marked.includes('{{token}}') ? 'unreadable' : 'anonymous', request: marked };
}

const UNREADABLE: readonly string[] = ['body-empty', 'json-broken', 'body-encoding', 'media-type-wrong'];

/**
 * Whether no reader makes anything of a body that could be dialed: it is not JSON and, for those who take JSON loosely
 * (comments, trailing commas, single quotes, bare words), no YAML either, but a word. What is not UTF-8 is not read.
 */
function cannotBeRead(code: string, body: string): boolean {
  if (!UNREADABLE.includes(code)) return false;
  if (code === 'body-encoding' || body.trim() === '' || /^\{\{bytes [^{}]*\}\}$/.test(body)) return true;
  if (/^\s*[[{].*[\]}]\s*$/s.test(body)) return false;
  try {
    return typeof parse(body) === 'string';
  } catch {
    return true;
  }
}
