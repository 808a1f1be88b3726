import { createHmac } from 'node:crypto';
import { readHttp, readHttpAnswer } from '../../contracts/formats/http-message.ts';
import { readInput, readRecording, UnknownFormat } from '../../contracts/formats/index.ts';
import {
  Checker,
  compileExpression,
  defaultContract,
  explain,
  type HttpExchange,
  validateExchange,
} from '../../contracts/internal.ts';
import { createRedactor, secretsIn } from '../../contracts/redaction/index.ts';
import { ownHeaders } from '../../mock-server/proxy/response-headers.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';

/** The same text as a request's body and as a response's, as the proxy has them. */
const proxied = (body: string): HttpExchange => ({
  ...exchangeOf(body),
  response: { status: 400, headers: { 'content-type': 'application/json' }, body },
});
const exchangeOf = (body: string): HttpExchange => ({
  request: {
    method: 'POST',
    url: `https://api.nice-incontact.com${CALL}`,
    headers: { 'content-type': ['application/json'], authorization: ['Bearer abcdefgh12345678'] },
    body,
  },
  response: null,
});
const hash = (text: string) => createHmac('sha256', 'a key').update(text).digest();
const redactor = createRedactor({ hash });
const knowing = redactor.about(exchangeOf('{}'));
/** Of users: each would take JavaScript exponential or quadratic time. */
const expressions = ['^(a+)+$', '^(\\S|\\S)*!$', '(.*a){9}!', '[a-z]+=[^&]*&$'].map((each) => compileExpression(each));
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** What reads strangers' texts, and the size at which it is measured. */
export const places: Readonly<Record<string, { readonly size: number; readonly read: (text: string) => unknown }>> = {
  redactor: { size: 100_000, read: (text) => redactor.exchange(exchangeOf(text)) },
  proxy: {
    size: 100_000,
    read: (text) => {
      const exchange = proxied(text);
      const found = validateExchange(defaultContract, exchange);
      ownHeaders(defaultContract, found, 'journal-1', () => redactor.about(exchange));
      redactor.exchange(exchange);
    },
  },
  scan: { size: 100_000, read: (text) => secretsIn(exchangeOf(text)) },
  check: { size: 100_000, read: checked },
  expressions: { size: 100_000, read: (text) => expressions.map((each) => each.test(text)) },
  'redactor of text': { size: 100_000, read: (text) => knowing.text(text) },
  inspect: { size: 100_000, read: (text) => validateExchange(defaultContract, exchangeOf(text)) },
  curl: { size: 100_000, read: (text) => attempt(`curl -d ${quoted(text)} https://api.nice-incontact.com${CALL}`) },
  http: {
    size: 100_000,
    read: (text) => attempt(`POST ${CALL} HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n\r\n${text}`),
  },
  texts: { size: 50_000, read: attempt },
  messages: {
    size: 100_000,
    read: (text) => {
      readHttp(text);
      readHttpAnswer(text);
    },
  },
  explain: { size: 20_000, read: (text) => explain(exchangeOf(text), { contract: defaultContract }) },
};

async function checked(text: string): Promise<void> {
  const checker = new Checker(defaultContract);
  checker.open('body.json');
  const chunks = async function* () {
    yield Buffer.from(text);
  };
  try {
    for await (const records of readRecording(defaultContract, { name: 'body.json', isNamed: true }, chunks()))
      for (const record of records) checker.take(record);
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error; // what is of no format is answered as soon as that is clear
  }
}

function attempt(text: string): unknown {
  try {
    return readInput(defaultContract, text, { ofCommand: () => '', besideText: () => '' });
  } catch {
    return undefined; // a text that cannot be read is answered as soon as that is clear
  }
}
