import type { Finding } from '../../contracts/index.ts';
import { printable } from '../../contracts/report/index.ts';
import type { JournalEntry } from '../../mock-server/index.ts';
import type { painter } from './paint.ts';

/** One line for the exchange, and one for each finding: how bad, where, what, and how to mend it. */
export function exchangeLines(entry: JournalEntry, paint: ReturnType<typeof painter>): string[] {
  const { request, response, findings, id, steered } = entry;
  const call = response.headers['x-fake-cxone-call'];
  const colour = response.status < 400 ? 'green' : 'red';
  return [
    `${paint(colour, String(response.status))} ${request.method} ${printable(request.path)}${call === undefined ? '' : `  ${call}`}  ${paint('dim', id)}`,
    ...(steered === null ? [] : [`    ${paint('cyan', 'steered')} ${printable(steered.why)}`]),
    ...findings.map((finding) => findingLine(finding, paint)),
  ];
}

function findingLine(
  { severity, code, pointer, message, hint, shadowed }: Finding,
  paint: ReturnType<typeof painter>,
): string {
  const colour = severity === 'error' ? 'red' : 'yellow';
  const where = pointer === '' ? '' : ` ${printable(pointer)}`;
  const shadow = shadowed === true ? ' (shadowed)' : '';
  return `    ${paint(colour, severity)}${where} ${printable(message)} ${paint('dim', `[${code}]`)}${shadow}; fix: ${hint}`;
}
