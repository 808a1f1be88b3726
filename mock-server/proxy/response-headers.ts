import { type EffectiveContract, fieldValue, type RawFinding } from '../../contracts/internal.ts';
import type { ExchangeFindings } from './validate-exchange.ts';

/** Characters of the header that lists violations. */
const MOST = 1_000;

/** What a proxy reports of an exchange in headers, name and value in turn. `clean` takes out what is secret. */
export function ownHeaders(
  { tables: { findings } }: EffectiveContract,
  found: ExchangeFindings | undefined,
  journal: string,
  clean: (text: string) => string,
): string[] {
  const errorsOf = (all: readonly RawFinding[] = []) => all.filter(({ code }) => findings[code].severity === 'error');
  const [ofRequest, ofResponse] = [errorsOf(found?.request), errorsOf(found?.response)];
  const listed = [
    ...ofRequest.map((each) => violationText('request', each, clean)),
    ...ofResponse.map((each) => violationText('response', each, clean)),
  ];
  const [first] = [...ofRequest, ...ofResponse];
  return [
    ...(first === undefined
      ? []
      : [
          'x-fake-cxone-violations',
          bounded(listed),
          'x-fake-cxone-error',
          first.code,
          'x-fake-cxone-hint',
          findings[first.code].hint,
        ]),
    'x-fake-cxone-journal',
    journal,
  ];
}

function violationText(side: string, { code, pointer }: RawFinding, clean: (text: string) => string): string {
  return fieldValue(`${side} ${code} ${clean(pointer)}`.trim());
}

function bounded(all: readonly string[]): string {
  let text = '';
  for (const [index, each] of all.entries()) {
    if (text.length + each.length > MOST)
      return `${text.slice(0, MOST)}, and ${all.length - index} more`.replace(/^, /, '');
    text += `${index === 0 ? '' : ', '}${each}`;
  }
  return text;
}
