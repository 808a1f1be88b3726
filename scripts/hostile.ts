/**
 * `npm run hostile`: hostile texts, each at some size and at twice that size, through everything that reads what
 * strangers send. Work that grows by 3 or more when the text doubles is not linear. Prints a table, and exits with 1
 * where something is not. Then what each place costs at the limit of a body, beside the goal of 50 ms. Arguments: names
 * of places or shapes, to measure these alone.
 */
import { createHmac } from 'node:crypto';
import { readHttp, readHttpAnswer } from '../contracts/formats/http-message.ts';
import { readInput, readRecording, UnknownFormat } from '../contracts/formats/index.ts';
import {
  Checker,
  compileExpression,
  defaultContract,
  explain,
  type HttpExchange,
  validateExchange,
} from '../contracts/internal.ts';
import { createRedactor, secretsIn } from '../contracts/redaction/index.ts';
import { shapes } from './hostile-shapes.ts';

const MOST_GROWTH = 3;
const TRIES = 3;
const RUNS = 5;
/** What takes less is not measured: the clock and the collector of garbage decide. */
const LEAST_MILLISECONDS = 4;
/** The limit of a body of the call, and what it may cost there. */
const LIMIT = 256 * 1024;
const GOAL_MILLISECONDS = 50;
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
const places: Readonly<Record<string, { readonly size: number; readonly read: (text: string) => unknown }>> = {
  redactor: { size: 100_000, read: (text) => redactor.exchange(exchangeOf(text)) },
  proxy: {
    size: 100_000,
    read: (text) => {
      validateExchange(defaultContract, proxied(text));
      redactor.exchange(proxied(text));
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

async function milliseconds(read: (text: string) => unknown, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await read(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    if (best > 2_000) break;
  }
  return best;
}

const only = process.argv.slice(2);
const isSelected = (place: string, shape: string) => only.length === 0 || only.includes(place) || only.includes(shape);
let failures = 0;
console.log(`${'place'.padEnd(18)}${'shape'.padEnd(36)}${'ms(n)'.padStart(8)}${'ms(2n)'.padStart(8)}  growth`);
for (const [place, { size, read }] of Object.entries(places)) {
  for (const [shape, make] of Object.entries(shapes)) {
    if (!isSelected(place, shape)) continue;
    let [once, twice, growth] = [0, 0, Number.POSITIVE_INFINITY];
    for (let tries = 0; tries < TRIES && growth >= MOST_GROWTH; tries++) {
      once = await milliseconds(read, make(size));
      twice = await milliseconds(read, make(size * 2));
      growth = twice < LEAST_MILLISECONDS ? 0 : twice / Math.max(once, LEAST_MILLISECONDS / 2);
    }
    const hasFailed = growth >= MOST_GROWTH;
    if (hasFailed) failures += 1;
    const shown = growth === 0 ? '-' : growth.toFixed(2);
    console.log(
      `${place.padEnd(18)}${shape.padEnd(36)}${once.toFixed(1).padStart(8)}${twice.toFixed(1).padStart(8)}  ${shown}${hasFailed ? '  NOT LINEAR' : ''}`,
    );
  }
}
console.log(`\nat ${LIMIT / 1024} KB: the dearest shapes of each place, goal ${GOAL_MILLISECONDS} ms`);
for (const [place, { read }] of Object.entries(places)) {
  const costs: [shape: string, cost: number][] = [];
  for (const [shape, make] of Object.entries(shapes)) {
    if (isSelected(place, shape)) costs.push([shape, await milliseconds(read, make(LIMIT))]);
  }
  const over = costs.filter(([, cost]) => cost > GOAL_MILLISECONDS).length;
  const dearest = costs.sort(([, one], [, other]) => other - one).slice(0, 3);
  const shown = dearest.map(([shape, cost]) => `${shape} ${cost.toFixed(0)} ms`).join(', ');
  if (costs.length > 0)
    console.log(`${place.padEnd(18)}${String(over).padStart(3)} of ${costs.length} over the goal: ${shown}`);
}
console.log(failures === 0 ? 'all linear' : `${failures} not linear`);
process.exitCode = failures === 0 ? 0 : 1;
