import type { FindingEntry } from '../../contracts/internal.ts';
import type { DocsFacts } from './docs-facts.ts';
import { exampleRequest } from './operation-request.ts';
import { operationsIn } from './operations-in.ts';
import { curl } from './requests/curl.ts';

/**
 * The command that asks for a finding by its name, where an operation has the reply that it leads to: the example of
 * the operation, with a `Prefer` header. Undefined for what rejects nothing.
 */
export function preferCommand(
  { spec, tables, url }: DocsFacts,
  { code, severity, reply, replies }: FindingEntry,
): string | undefined {
  if (severity !== 'error') return undefined;
  for (const { method, path, operation } of operationsIn(spec)) {
    const entry = tables.operations.find(({ id }) => id === operation.operationId);
    const led = entry && (replies[entry.id] ?? reply);
    if (!led || !entry.replies.includes(led)) continue;
    const request = exampleRequest(method, url + path, operation);
    return curl({ ...request, headers: [...request.headers, ['Prefer', `example=${code}`]] });
  }
  return undefined;
}
