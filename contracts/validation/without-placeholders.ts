import { type HttpRequest, hasPlaceholder } from '../http/index.ts';
import { valueAt } from '../json/index.ts';
import type { RawFinding } from './finding.ts';

/** What was found in a request that somebody has written, without what is about the value of a placeholder. */
export function withoutPlaceholders(
  { method, url, headers }: HttpRequest,
  value: unknown,
  found: readonly RawFinding[],
): readonly RawFinding[] {
  const isOfUrl = hasPlaceholder(url);
  const isOfMedia = (headers?.['content-type'] ?? []).some(hasPlaceholder);
  return found.filter(({ code, pointer }) => {
    if (/^(?:path|query)\//.test(pointer)) return !isOfUrl;
    if (code === 'method-wrong') return !hasPlaceholder(method);
    if (/^(?:media-type|charset)/.test(code)) return !isOfMedia;
    if (!pointer.startsWith('/')) return true;
    const there = valueAt(value, pointer);
    return typeof there !== 'string' || !hasPlaceholder(there);
  });
}
