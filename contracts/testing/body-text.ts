/**
 * A body as the text that goes over the wire: text stays as it is, bytes are decoded, a value is written as JSON.
 * Null, for "not recorded", where there is none.
 */
export function bodyText(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  if (body instanceof ArrayBuffer) return new TextDecoder().decode(body);
  if (ArrayBuffer.isView(body)) return bodyText(body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength));
  return JSON.stringify(body) ?? null;
}

/** The same for a client that was given a value and writes it in the media type of its headers. */
export function sentText(body: unknown, mediaType: string | undefined): string | null {
  const isForm = mediaType?.startsWith('application/x-www-form-urlencoded') === true;
  if (!isForm || typeof body !== 'object' || body === null) return bodyText(body);
  return bodyText(body instanceof URLSearchParams ? body : new URLSearchParams(Object.entries(body)));
}
