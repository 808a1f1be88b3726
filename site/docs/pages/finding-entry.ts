import type { FindingEntry } from '../../../contracts/internal.ts';
import { magicInputs, type OperationId, type ReplyCode } from '../../../generated/index.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import { operationsIn } from '../parts/operations-in.ts';
import { prose } from '../parts/prose.ts';
import { replyBytes } from '../parts/reply-bytes.ts';
import { provokingCommands, startingCommand } from '../provoke/provoking-commands.ts';
import { curl } from '../requests/curl.ts';
import { exampleRequest } from '../requests/operation-request.ts';

/** A finding as it is looked up: when, how to correct it, the exact answer, how to provoke it, what it rests on. */
export function findingEntry(facts: DocsFacts, finding: FindingEntry): Html {
  const { code, severity, summary, hint, evidence: ids } = finding;
  return html`<article class="finding" aria-labelledby="${code}">
<div class="named"><h3 id="${code}"><a class="anchor" href="#${code}"><code>${code}</code></a></h3>
<p class="severity">${severity === 'warning' ? 'warning; not rejected' : statusesOf(facts, finding)}</p></div>
<div class="told"><p>${prose(summary)}</p>
${evidence(facts.ledger, ids, code)}
<details class="more" data-open><summary>Fix${severity === 'error' && ', response'}, reproduce</summary>
<p><span class="keyword">To fix it:</span> ${prose(hint)}</p>
<div class="facets">${answersOf(facts, finding)}
${provoking(facts, finding)}</div></details></div>
</article>
`;
}

function statusesOf({ tables }: DocsFacts, { reply, replies }: FindingEntry): string {
  const codes = [...(reply === null ? [] : [reply]), ...Object.values(replies)];
  return [...new Set(codes.map((code) => tables.replies[code].status))].sort().join(', ');
}

function answersOf({ tables }: DocsFacts, { severity, reply, replies }: FindingEntry): Html | undefined {
  if (severity === 'warning') return undefined;
  const at: [ReplyCode | null, OperationId | undefined][] = [
    [reply, undefined],
    ...(Object.entries(replies) as [OperationId, ReplyCode][]).map(
      ([id, code]) => [code, id] as [ReplyCode, OperationId],
    ),
  ];
  return html`${at.map(
    ([code, operation]) =>
      code !== null &&
      html`<details class="more"><summary>${tables.replies[code].status} <code>${code}</code>${operation !== undefined && ` at ${operation}`}</summary>
${codeBlock(replyBytes(tables.replies[code]), `the answer ${code}`, 'answer')}</details>
`,
  )}`;
}

function provoking(facts: DocsFacts, finding: FindingEntry): Html | undefined {
  const provocation = facts.guide.provocations[finding.code];
  const genuine = provocation && provokingCommands(provocation, facts.url);
  const preferred = preferCommand(facts, finding);
  const command = genuine ?? preferred;
  if (command === undefined) return undefined;
  const start = genuine === undefined ? undefined : provocation && startingCommand(provocation);
  const magic = magicInputs.find((each) => each.finding === finding.code);
  return html`<details class="more" data-provoke="${finding.code}"><summary>Reproduce</summary>
${start !== undefined && html`<p>Start the fake with <code>${start}</code>.</p>`}
${codeBlock(command, `a request that provokes ${finding.code}`)}
${genuine !== undefined && provocation?.given.some((each) => !('sent' in each)) && html`<p>It changes the fake; <code>POST /_fake/reset</code> restores it.</p>`}
${genuine !== undefined && preferred !== undefined && otherWays(finding.code, magic?.externalId)}</details>`;
}

function otherWays(code: string, externalId: string | undefined): Html {
  return html`<p>Or send any request with <code>Prefer: example=${code}</code>${externalId !== undefined && html`, or a valid call with the external id <a href="magic.html#${externalId}"><code>${externalId}</code></a>`}.</p>`;
}

/**
 * The command that asks for a finding by its name, where an operation has the reply that it leads to: the example of
 * the operation, with a `Prefer` header. Undefined for what rejects nothing.
 */
function preferCommand(
  { spec, tables, url }: DocsFacts,
  { code, severity, reply, replies }: FindingEntry,
): string | undefined {
  if (severity !== 'error') return undefined;
  for (const { method, path, operation } of operationsIn(spec)) {
    const entry = tables.operations.find(({ id }) => id === operation.operationId);
    const led = entry && (replies[entry.id] ?? replies[entry.family] ?? reply);
    if (!led || !entry.replies.includes(led)) continue;
    const request = exampleRequest(spec, method, url + path, operation);
    return curl({ ...request, headers: [...request.headers, ['Prefer', `example=${code}`]] });
  }
  return undefined;
}
