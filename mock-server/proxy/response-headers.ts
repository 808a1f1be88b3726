import { type EffectiveContract, fieldValue, type RawFinding } from '../../contracts/internal.ts';
import type { Redactor } from '../../contracts/redaction/index.ts';
import type { ExchangeFindings } from './validate-exchange.ts';

/** Characters of the header that lists violations. */
const MOST = 1_000;

/**
 * What a proxy reports of an exchange in headers, name and value in turn. `redactorOf` makes what takes out secrets: it
 * reads the whole exchange, so it is asked at most once, and only where a place is shown.
 */
export function ownHeaders(
  { tables: { findings } }: EffectiveContract,
  found: ExchangeFindings | undefined,
  journal: string,
  redactorOf: () => Pick<Redactor, 'text'>,
): string[] {
  const errorsOf = (all: readonly RawFinding[] = []) => all.filter(({ code }) => findings[code].severity === 'error');
  const [ofRequest, ofResponse] = [errorsOf(found?.request), errorsOf(found?.response)];
  const listed = [
    ...ofRequest.map((each) => ({ side: 'request', each })),
    ...ofResponse.map((each) => ({ side: 'response', each })),
  ];
  const first = listed[0]?.each;
  return [
    ...(first === undefined
      ? []
      : [
          'x-fake-cxone-violations',
          violationsText(listed, redactorOf),
          'x-fake-cxone-error',
          first.code,
          'x-fake-cxone-hint',
          findings[first.code].hint,
        ]),
    'x-fake-cxone-journal',
    journal,
  ];
}

function violationsText(
  all: readonly { readonly side: string; readonly each: RawFinding }[],
  redactorOf: () => Pick<Redactor, 'text'>,
): string {
  let redactor: Pick<Redactor, 'text'> | undefined;
  let text = '';
  for (const [index, { side, each }] of all.entries()) {
    if (each.pointer !== '') redactor ??= redactorOf();
    const next = fieldValue(`${side} ${each.code} ${redactor?.text(each.pointer) ?? ''}`.trim());
    if (text.length + next.length > MOST)
      return `${text.slice(0, MOST)}, and ${all.length - index} more`.replace(/^, /, '');
    text += `${index === 0 ? '' : ', '}${next}`;
  }
  return text;
}
