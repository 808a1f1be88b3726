import type { Finding } from '../../../../contracts/internal.ts';
import { FindingNote } from './finding-note.tsx';

/** Findings that are about no characters of a body. */
export function FindingNotes({ label, findings }: { readonly label: string; readonly findings: readonly Finding[] }) {
  return (
    <ul class="notes" aria-label={label}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.pointer}`}>
          <FindingNote finding={finding} />
        </li>
      ))}
    </ul>
  );
}
