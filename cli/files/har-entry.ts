import type { RecordedExchange } from '../../mock-server/index.ts';

interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

const HTTP = 'HTTP/1.1';

/** An exchange as an entry of an HTTP archive (HAR 1.2); what begins with `_` is ours, as the format allows. */
export function harEntryOf(recorded: RecordedExchange): object {
  const { id, at, timings, findings, answeredBy } = recorded;
  return {
    startedDateTime: at,
    time: timings.send + timings.wait + timings.receive,
    request: requestOf(recorded),
    response: responseOf(recorded),
    cache: {},
    timings,
    _id: id,
    _answeredBy: answeredBy,
    _findings: findings,
  };
}

function requestOf({ exchange: { request }, request: kept }: RecordedExchange): object {
  const { method, url, headers, body } = request;
  const pairs = Object.entries(headers ?? {}).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  const mimeType = headers?.['content-type']?.[0] ?? '';
  const binary =
    kept.isBinary === true
      ? { text: Buffer.from(body ?? '', 'latin1').toString('base64'), encoding: 'base64' }
      : { text: body };
  return {
    method,
    url,
    httpVersion: HTTP,
    cookies: [],
    headers: pairs,
    queryString: [...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '')].map(([name, value]) => ({ name, value })),
    ...(kept.size > 0 && {
      postData: kept.isCut === true ? { mimeType, comment: LEFT_OUT, _isCut: true } : { mimeType, ...binary },
    }),
    headersSize: -1,
    bodySize: kept.size,
  };
}

const LEFT_OUT = 'too long to be kept whole, or no text that could be cleaned';

/** Where no answer came, status 0, as browsers write it. */
function responseOf({ exchange: { response }, response: kept }: RecordedExchange): object {
  const headers: NameAndValue[] = Object.entries(response?.headers ?? {}).map(([name, value = '']) => ({
    name,
    value,
  }));
  const of = (wanted: string) => headers.find(({ name }) => name === wanted)?.value ?? '';
  const text = response?.body ?? '';
  const content =
    kept.isCut === true
      ? { comment: LEFT_OUT, _isCut: true }
      : kept.isBinary === true
        ? { text: Buffer.from(text, 'latin1').toString('base64'), encoding: 'base64' }
        : { text };
  return {
    status: response?.status ?? 0,
    statusText: response?.reason ?? '',
    httpVersion: HTTP,
    cookies: [],
    headers,
    content: { size: kept.size, mimeType: of('content-type'), ...content },
    redirectURL: of('location'),
    headersSize: -1,
    bodySize: kept.size,
  };
}
