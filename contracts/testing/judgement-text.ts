import { type Explanation, explain, secretsIn, withoutSecrets } from '../index.ts';
import { explanationText } from '../report/index.ts';
import { isError, type JudgedExchange } from './judged-exchange.ts';

/** What of an exchange a text is about. */
export type About = 'request' | 'response' | 'exchange';

/** Says what `fake-cxone explain` says of an exchange, without colours and without anything secret. */
export async function judgementText(judged: JudgedExchange, about: About): Promise<string> {
  const secrets = secretsIn(judged.exchange, judged.operation);
  return withoutSecrets(await plainText(judged, about), secrets).trimEnd();
}

async function plainText(judged: JudgedExchange, about: About): Promise<string> {
  const { exchange, terms } = judged;
  const shown = about === 'request' ? { ...exchange, response: null } : exchange;
  const explanation = await explain(shown, { ...terms.circumstances, contract: terms.contract });
  const told = about === 'request' ? explanation : withAnswerFirst(explanation, judged, about);
  return explanationText(told, exchange.request.body);
}

/** Where the request is no part of the question, or right, the verdict is on the answer. */
function withAnswerFirst(explanation: Explanation, { ofRequest }: JudgedExchange, about: About): Explanation {
  if (about === 'exchange' && ofRequest.some(isError)) return explanation;
  const { length } = explanation.ofAnswer;
  const text =
    length === 0
      ? 'Nothing is wrong with this answer, as far as the contract knows.'
      : 'The answer is not what the contract declares.';
  const verdict: Explanation['verdict'] = { kind: length === 0 ? 'right' : 'wrong', text };
  if (about === 'exchange') return length === 0 ? explanation : { ...explanation, verdict };
  return { ...explanation, verdict, findings: [], corrected: null, path: null, claims: {} };
}
