import type { Finding } from '../../../../contracts/internal.ts';
import type { DraftField } from '../../validation/draft-fields.ts';

/** What is wrong with a field: at its place, or at what it should stand in, which is told at its last field. */
export function findingsOf({ pointer, name }: DraftField, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.pointer === pointer ||
      (name === 'number' && /^\/contact\/(phone|phoneNumbers(\/0)?)$/.test(finding.pointer)),
  );
}

/** The findings below a field, in short: in full they stand in the payload. */
export function FieldFindings({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul id={id} class="field-findings">
      {findings.map(({ code, severity, message }) => (
        <li key={code} class={severity}>
          <span class="severity">{severity}</span> {message}
        </li>
      ))}
    </ul>
  );
}
