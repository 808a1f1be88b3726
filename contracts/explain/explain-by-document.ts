import type { Ledger } from '../../generated/index.ts';
import type { DocumentFound, EffectiveContract } from '../contract/index.ts';
import { type HttpExchange, urlParts } from '../http/index.ts';
import { SourceLocator } from '../json/index.ts';
import { describeFinding, type ExchangeFound, validateExchange } from '../validation/index.ts';
import { type ReportedResponse, sentence } from './answer.ts';
import type { Conclusion, ExplainedFinding, Explanation } from './explanation.ts';

/** Explains an exchange of an operation that only a document of the user has: nothing is known of it but what that says. */
export function explainByDocument(
  { tables }: EffectiveContract,
  { request }: HttpExchange,
  found: ExchangeFound,
  answer: ReportedResponse | null,
  { claims }: Ledger,
): Explanation {
  const { id, title } = found.document ?? { id: null, title: '' };
  const isFitting = found.document === undefined || isCause(found.document, answer?.status ?? null);
  const locator = request.body === null ? undefined : new SourceLocator(request.body);
  const findings = found.request.map((raw): ExplainedFinding => {
    const finding = describeFinding(tables, raw);
    const isWrong = finding.severity === 'error';
    const ofError = answer === null ? 'wrong' : isFitting ? 'possible' : 'unlikely';
    const likelihood = isWrong ? ofError : 'warning';
    const place = (raw.pointer.startsWith('/') ? locator?.of(raw, false) : undefined) ?? null;
    return { ...finding, likelihood, reason: null, isHypothesis: false, place };
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const ofAnswer = found.response.map((each) => describeFinding(tables, each));
  return {
    verdict: conclude(title, errors, answer, ofAnswer.length > 0),
    operation: id,
    request: { method: request.method, url: urlParts(request.url).path },
    answer,
    findings,
    ofAnswer,
    corrected: null,
    path: null,
    claims: { 'AS-560': claims['AS-560'] as Explanation['claims'][string] },
  };
}

/** Statuses with which servers respond to a request that is wrong by its schema, path, method or media type. */
const FITTING: Readonly<Record<DocumentFound['status'], readonly number[]>> = {
  400: [400, 409, 413, 415, 422],
  404: [404, 410, 501],
  405: [404, 405, 501],
  415: [400, 415, 422],
};

/** Whether what is wrong may be why a server responds with a status; a 404 may be about an id. */
function isCause({ status: of, problems }: DocumentFound, status: number | null): boolean {
  if (status === null || status < 400 || FITTING[of].includes(status)) return true;
  return status === 404 && problems.some((each) => each.in === 'path');
}

/** What a document marks as secret in an exchange; undefined where none is meant. */
export function secretsOfDocument(
  contract: EffectiveContract,
  exchange: HttpExchange,
): DocumentFound['secrets'] | undefined {
  return contract.documents && validateExchange(contract, exchange).document?.secrets;
}

function conclude(
  title: string,
  errors: readonly ExplainedFinding[],
  answer: ReportedResponse | null,
  isAnswerWrong: boolean,
): Conclusion {
  const rest = ` This rests on your document ${title}, and not on evidence about the vendor.`;
  const isRejected = answer !== null && (answer.status === null || answer.status >= 400);
  const [first] = errors;
  if (first === undefined && !isRejected)
    return {
      kind: 'right',
      text: `Nothing is wrong with this request, as far as the document says.${isAnswerWrong ? ' The response is not what the document says.' : ''}${rest}`,
    };
  if (first === undefined)
    return { kind: 'unexplained', text: `Nothing that the document says is a cause of this response.${rest}` };
  if (isRejected && first.likelihood === 'unlikely') {
    const text = `Nothing that the document says is a cause of a ${answer.status}. The request is still wrong: ${sentence(first.message)}${rest}`;
    return { kind: 'unexplained', text };
  }
  const more = errors.length === 1 ? '' : ` ${errors.length - 1} more ${errors.length === 2 ? 'is' : 'are'} wrong.`;
  if (answer === null) return { kind: 'wrong', text: `It would be rejected: ${sentence(first.message)}${more}${rest}` };
  if (isRejected) return { kind: 'explained', text: `The likely cause: ${sentence(first.message)}${more}${rest}` };
  const text = `The server responded ${answer.status} to what the document rejects: ${sentence(first.message)}${more}${rest}`;
  return { kind: 'contradicted', text };
}
