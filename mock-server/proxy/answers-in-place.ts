import type { DocumentFound, RawFinding } from '../../contracts/internal.ts';
import { type Answer, problem } from '../exchange/index.ts';
import { RESTS_ON_DOCUMENT } from '../lifecycle/index.ts';
import type { ProxyParts } from './proxy-parts.ts';
import type { ExchangeFindings } from './validate-exchange.ts';

/** In place of an answer that is not as the contract has it. */
export function replaced(proxy: ProxyParts, found: ExchangeFindings | undefined): Answer {
  const { findings } = proxy.contract.tables;
  const wrong = (found?.response ?? []).filter(({ code }) => findings[code].severity === 'error');
  const document = found?.document;
  const answer =
    document === undefined
      ? problem(502, `the target's answer violates the contract: ${wrong.map(({ code }) => code).join(', ')}`, {
          target: proxy.target.origin,
          violations: wrong.map(({ code, pointer }) => ({ code, pointer, hint: findings[code].hint })),
        })
      : problem(502, RESPONSE_RESTS_ON_DOCUMENT, {
          target: proxy.target.origin,
          ...aboutDocument(document),
          problems: wrong.map(({ pointer, slots: { problem: what, rule } }) => ({ pointer, problem: what, rule })),
        });
  return withReason(proxy, answer, wrong[0]);
}

const RESPONSE_RESTS_ON_DOCUMENT =
  'the response of the target is not what the document says; this rests on the document that you gave, and not on evidence about the vendor';

/** In place of what the target would answer to a request that is not as a document has it. */
export function rejectedByDocument(proxy: ProxyParts, document: DocumentFound, first: RawFinding): Answer {
  const { status, problems, methods } = document;
  const answer = problem(status, RESTS_ON_DOCUMENT, { ...aboutDocument(document), problems });
  const headers = methods === undefined ? answer.headers : [...answer.headers, 'Allow', methods];
  return withReason(proxy, { ...answer, headers }, first);
}

function aboutDocument({ title, id, pointer }: DocumentFound): object {
  return { grade: 'yours', document: title, operation: id, pointer };
}

function withReason({ contract }: ProxyParts, answer: Answer, first: RawFinding | undefined): Answer {
  if (first === undefined) return answer;
  const { hint } = contract.tables.findings[first.code];
  return { ...answer, headers: [...answer.headers, 'x-fake-cxone-error', first.code, 'x-fake-cxone-hint', hint] };
}
