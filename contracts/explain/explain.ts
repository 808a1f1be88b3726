import { type FindingCode, type Ledger, loadLedger, neighbors } from '../../generated/index.ts';
import { citedIds, defaultContract, type EffectiveContract } from '../contract/index.ts';
import { type HttpExchange, urlParts } from '../http/index.ts';
import { SourceLocator } from '../json/index.ts';
import {
  claimedPath,
  describeFinding,
  type ExchangeCircumstances,
  type ExchangeFound,
  type Finding,
  isAboutKey,
  partedPointer,
  type RawFinding,
  validateExchange,
} from '../validation/index.ts';
import { type ReportedResponse, reportedResponse } from './answer.ts';
import { correctPayload, correctValue } from './correct-payload.ts';
import { explainByDocument } from './explain-by-document.ts';
import { concludeFrom, type ExplainedFinding, type Explanation, type PathNotes } from './explanation.ts';
import { type PossibleReplies, possibleReplies } from './match-reply.ts';
import { type RankedCause, rankCauses } from './rank-causes.ts';
import { unseenCauses, unseenStates } from './unseen-causes.ts';

/** What is known besides the exchange: tenant, token, time in milliseconds since 1970. */
export interface ExplainOptions extends ExchangeCircumstances {
  /** `defaultContract` by default. */
  readonly contract?: EffectiveContract;
  /** The response, if it is not part of the exchange. */
  readonly answer?: ReportedResponse | null;
}

/**
 * Explains an exchange: what is wrong with it, on what evidence, what of it caused the response, what else may have, and how
 * to correct it. Without a response it says whether the request would be rejected. Loads the claims on first use; never
 * sends anything. The explanation may quote the payload: redact it before you publish it.
 */
export async function explain(exchange: HttpExchange, options: ExplainOptions = {}): Promise<Explanation> {
  const { contract = defaultContract, ...circumstances } = options;
  const ledger = await loadLedger();
  const found = validateExchange(contract, exchange, circumstances);
  const answer = options.answer ?? (exchange.response === null ? null : reportedResponse(exchange.response));
  if (found.document !== undefined) return explainByDocument(contract, exchange, found, answer, ledger);
  const causes = rankCauses(
    contract.tables,
    found.operation?.id ?? null,
    found.request,
    answer === null
      ? []
      : [
          ...unseenCauses(contract, exchange.request, found, circumstances.tenant !== undefined),
          ...(await unseenStates(contract, found)),
        ],
    answer,
    answer === null ? NO_REPLIES : await possibleReplies(contract),
  );
  const findings = explainedFindings(contract, exchange, found, causes);
  const path = claimedPathNotes(contract, exchange.request.url, found.request, ledger);
  const ofAnswer = found.response.map((each) => describeFinding(contract.tables, each));
  const cited = citedIds([...findings.flatMap(({ evidence }) => evidence), ...citedOf(path)]);
  return {
    verdict: concludeFrom(findings, answer, {
      isPath: found.operation !== undefined,
      isBody: exchange.request.body !== null,
      isOnlyClaimed: path?.isHere === true,
      isAnswerWrong: ofAnswer.some(({ severity }) => severity === 'error'),
    }),
    operation: found.operation?.id ?? null,
    request: { method: exchange.request.method, url: shortUrl(exchange.request.url) },
    answer,
    findings,
    ofAnswer,
    corrected: corrected(contract, exchange, found, circumstances),
    path,
    claims: claimsOf(cited, ledger),
  };
}

/** Nobody asks for them without a response. */
const NO_REPLIES: PossibleReplies = () => [];

function claimsOf(cited: readonly string[], { claims }: Ledger): Explanation['claims'] {
  return Object.fromEntries([...new Set(cited)].sort().flatMap((id) => (claims[id] ? [[id, claims[id]]] : [])));
}

function explainedFindings(
  { tables }: EffectiveContract,
  { request }: HttpExchange,
  { operation }: ExchangeFound,
  causes: readonly RankedCause[],
): ExplainedFinding[] {
  const isJson = operation?.consumes === 'application/json' && request.body !== null;
  const locator = isJson ? new SourceLocator(request.body) : undefined;
  return causes.map(({ found, likelihood, reason, isHypothesis }) => {
    const isKey = operation !== undefined && isAboutKey(operation, found.code);
    const isOfBody = ['parse', 'inspect'].includes(tables.findings[found.code].stage);
    const finding = isHypothesis ? describeInGeneral(tables, found) : describeFinding(tables, found);
    return {
      ...finding,
      likelihood,
      reason,
      isHypothesis,
      place: (isOfBody ? locator?.of(found, isKey) : undefined) ?? null,
    };
  });
}

/** Notes on the path of a request that a thread claims, or that is not in the contract; null for any other. */
function claimedPathNotes(
  contract: EffectiveContract,
  url: string,
  found: readonly RawFinding[],
  ledger: Ledger,
): PathNotes | null {
  const { path } = urlParts(url);
  const claimed = claimedPath(contract.tables, path);
  const isHere = (contract.router.similar(path)?.operations.size ?? 0) > 0;
  const isDocumented = found.some(({ code, slots }) => OF_DOCUMENTED.has(code) || isOfAcd(slots['nearest'] ?? ''));
  if (claimed === undefined && (isHere || isDocumented)) return null;
  const claim = claimed === undefined ? undefined : ledger.claims[claimed.claim];
  return {
    path,
    claimedBy:
      claimed === undefined || claim === undefined
        ? null
        : { id: claimed.claim, claim: claim.claim, source: ledger.sources[claim.source] ?? claim.source },
    isHere,
    documented: neighbors,
  };
}

/** Findings of paths that are meant for an operation that NICE documents, or may be. */
const OF_DOCUMENTED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'operation-not-implemented',
  'version-not-supported',
]);

function isOfAcd(nearest: string): boolean {
  return nearest.includes(' /inContactAPI/');
}

function citedOf(path: PathNotes | null): string[] {
  if (path === null) return [];
  const documented = path.documented.flatMap(({ evidence }) => evidence);
  return ['EP-13', ...(path.claimedBy === null ? [] : [path.claimedBy.id]), ...documented];
}

function corrected(
  contract: EffectiveContract,
  { request }: HttpExchange,
  { operation, value }: ExchangeFound,
  { tenant }: ExchangeCircumstances,
): Explanation['corrected'] {
  if (operation?.consumes !== 'application/json' || request.body === null) return null;
  const correction =
    value === undefined
      ? correctPayload(contract, operation, request.body, tenant)
      : correctValue(contract, operation, structuredClone(value), tenant);
  if (correction === undefined) return null;
  const { payload, changes, remaining } = correction;
  return { payload, changes, remaining: remaining.map((each) => describeFinding(contract.tables, each)) };
}

/** What only may be wrong has no words of its own request, so its summary is used. */
function describeInGeneral({ findings }: EffectiveContract['tables'], { code, pointer }: RawFinding): Finding {
  const { severity, stage, summary, hint, evidence } = findings[code];
  return { code, severity, stage, ...partedPointer(stage, pointer), message: asPart(summary), hint, evidence };
}

/** A sentence as part of one, like the messages of what was found. */
function asPart(sentence: string): string {
  return sentence.replace(/\.$/, '').replace(/^(The|There|No|A)(?= )/, (word) => word.toLowerCase());
}

/** A URL without what may hold credentials: user and password, and the query. */
function shortUrl(url: string): string {
  return url.replace(/\/\/[^/?#@]*@/, '//').replace(/\?.*/s, '?…');
}
