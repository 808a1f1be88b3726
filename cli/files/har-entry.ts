import { harFields } from '../../contracts/internal.ts';
import type { RecordedExchange } from '../../mock-server/index.ts';

const LEFT_OUT = {
  comment: 'too long to be stored whole, or not a text that could be redacted',
  _isCut: true,
} as const;

/** An exchange as an entry of an HTTP archive (HAR 1.2); what begins with `_` is ours, as the format allows. */
export function harEntryOf({ id, at, timings, findings, answeredBy, exchange, ...kept }: RecordedExchange): object {
  const { request, response } = exchange;
  const fields = harFields({
    at,
    timings,
    request: {
      method: request.method,
      url: request.url,
      headers: Object.entries(request.headers ?? {}).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      body: bodyOf(request.body, kept.request),
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.reason ?? '',
      headers: Object.entries(response?.headers ?? {}).map(([name, value = '']): [string, string] => [name, value]),
      body: bodyOf(response?.body ?? '', kept.response),
    },
  });
  return { ...fields, _id: id, _answeredBy: answeredBy, _findings: findings };
}

function bodyOf(text: string | null, { size, isBinary, isCut }: RecordedExchange['request']) {
  return { text: text ?? '', size, isBinary: isBinary === true, omitted: isCut === true ? LEFT_OUT : undefined };
}
