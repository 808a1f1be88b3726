import type { Answer } from '../exchange.ts';
import { type Head, headerValue } from '../head.ts';
import { digestOf } from '../tokens/index.ts';

/** A file of the site, as an answer: asked for anew each time, and not sent again to who has it. */
export function page(
  head: Head,
  { mediaType, text }: { readonly mediaType: string; readonly text: string },
  headers: readonly string[],
): Answer {
  const tag = `"${digestOf(text).slice(0, 32)}"`;
  const kept =
    headerValue(head, 'if-none-match')
      ?.split(/\s*,\s*/)
      .map((each) => each.replace(/^W\//, '')) ?? [];
  const always = [...headers, 'Cache-Control', 'no-cache', 'ETag', tag];
  if (kept.includes(tag)) return { status: 304, headers: always, body: '' };
  return {
    status: 200,
    headers: ['Content-Type', mediaType, 'Content-Length', String(Buffer.byteLength(text)), ...always],
    body: text,
  };
}
