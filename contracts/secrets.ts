const GONE = '[redacted]';
/** Shorter ones are no secrets, and stand in every text. */
const SHORTEST = 4;

/** A text without some secrets, as they are and as JSON and URLs write them, and without any token. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const written = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), asInUrl(secret)]);
  // the longest first: one may be a part of another
  const sorted = [...new Set(written)].sort((a, b) => b.length - a.length);
  return withoutTokens(sorted.reduce((clean, secret) => clean.replaceAll(secret, GONE), text));
}

/** Half a surrogate pair cannot be written in a URL, so that it is looked for as it is. */
function asInUrl(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Tokens have no place in a report, whatever text they got into: every JWT of a text becomes `[token]`. */
export function withoutTokens(text: string): string {
  return text.includes('eyJ') ? text.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]') : text;
}
