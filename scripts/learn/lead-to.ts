import type { SpecDraft } from './draft.ts';
import type { Sighting } from './sightings.ts';
import { appendedTo, insertedAfter, replacedAt } from './splice.ts';
import { kebab, resourceOf } from './write-reply.ts';

/** Makes the finding of a sighting lead to a reply at its operation; a new finding where none is known. Gives its code. */
export function leadTo(draft: SpecDraft, { observation, response }: Sighting, reply: string, claim: string): string {
  const operation = observation.operation ?? '';
  const code = observation.finding ?? codeOfUnknown(operation, response.status);
  const finding = draft.model.findings.get(code);
  if (finding === undefined) {
    const { file = '' } = draft.model.operations.find(({ id }) => id === operation) ?? {};
    draft.edit(
      `${resourceOf(file)}/findings/${kebab(operation)}.yaml`,
      (text) => text + unknownReason(draft, operation, response.status, reply, claim),
    );
    return code;
  }
  const { replies } = finding.value;
  draft.edit(finding.file, (text) => {
    if (replies === undefined) return insertedAfter(text, [code, 'reply'], 'replies', `\n    ${operation}: ${reply}`);
    return operation in replies
      ? replacedAt(text, [code, 'replies', operation], reply)
      : appendedTo(text, [code, 'replies'], operation, reply);
  });
  return code;
}

/** The code of a rejection whose reason is not known. */
export function codeOfUnknown(operation: string, status: number): string {
  return `${kebab(operation)}-rejected-${status}`;
}

/** The variant whose values lead a finding to replies of theirs; a reply of an operation would go before them. */
export function variantThatLeads({ texts }: SpecDraft, finding: string): string | undefined {
  for (const [file, text] of texts) {
    if (file.startsWith('variants/') && text.includes(`'${finding}'`) && /update: \{ reply: /.test(text))
      return file.split(/[/.]/)[1];
  }
  return undefined;
}

function unknownReason(draft: SpecDraft, operation: string, status: number, reply: string, claim: string): string {
  const precedences = [...draft.model.findings.values()]
    .filter(({ value, operation: of }) => value.stage === 'inspect' && (of === null || of === operation))
    .map(({ value }) => value.precedence);
  return [
    '',
    `${codeOfUnknown(operation, status)}:`,
    `  reply: ${reply}`,
    '  stage: inspect',
    `  precedence: ${Math.max(0, ...precedences) + 10}`,
    '  severity: error',
    `  summary: A server has rejected with ${status} what the contract accepts, and nobody knows why.`,
    '  hint: Look at the words of the answer. The fake answers so only where a magic input, a preference or a scenario asks for it.',
    `  evidence: [${claim}]`,
    '',
  ].join('\n');
}
