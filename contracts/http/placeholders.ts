import type { HttpRequest } from './exchange.ts';
import { percentEncoded } from './url.ts';

/** What people write where a value belongs: `$X`, `${X}`, `${{ x }}`, `$(x)`, `{{x}}`, `#{x}`, `%X%`, `<x>`, `[X_Y]`, `__X__`, `YOUR_X`. */
const PLACEHOLDER =
  /\$\{[^{}\n]+\}|\$\{\{[^{}\n]+\}\}|\$\([^()\n]+\)|\$(?:[A-Za-z_]\w*|\d\b|[@*])|\{\{[^{}\n]+\}\}|#\{[^{}\n]+\}|%[A-Za-z_]\w*%|<[A-Za-z][\w .-]{0,60}>|\[[A-Z][A-Z0-9_]{2,40}\]|__[A-Za-z]\w{0,40}__|\b(?:YOUR|your|Your|INSERT|REPLACE)[_-][\w-]+/g;
/** A path template's parameter, which is one only as a whole value. */
const IN_BRACES = /^\{[\w.-]{1,60}\}$/;
const CREDENTIAL = /password|secret|token|assertion/i;
/** Placeholders that a note names. */
const MOST_NAMED = 10;

/** The placeholders of a text, each once. */
export function placeholdersIn(text: string): string[] {
  return IN_BRACES.test(text) ? [text] : [...new Set(text.match(PLACEHOLDER))];
}

/** True for a text that has a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return IN_BRACES.test(text) || text.search(PLACEHOLDER) >= 0;
}

/** True for a request with a header whose name is a placeholder: it may be any that is not named. */
export function hasOpenHeaders({ headers, isTemplate }: HttpRequest): boolean {
  return isTemplate === true && Object.keys(headers ?? {}).some(hasPlaceholder);
}

/** A text as a value of a query or a form; its placeholders stay as they are. */
export function encodedTemplate(text: string): string {
  let [encoded, from] = ['', 0];
  for (const { 0: placeholder, index } of text.matchAll(PLACEHOLDER)) {
    encoded += percentEncoded(text.slice(from, index)) + placeholder;
    from = index + placeholder.length;
  }
  return encoded + percentEncoded(text.slice(from));
}

/** True for a text that is nothing but one placeholder. */
function isPlaceholder(text: string): boolean {
  const [first, ...others] = placeholdersIn(text.trim());
  return others.length === 0 && first !== undefined && first === text.trim();
}

/**
 * A request that somebody has written, and not recorded: placeholders stand for values in it. Bare ones in JSON are put in
 * quotes, so that the rest can be read; a body that is one is not known; `note` lists them.
 */
export function asTemplate<R extends HttpRequest>(
  request: R,
): { readonly request: R; readonly note: string | undefined } {
  const isUnknown = request.body !== null && isPlaceholder(request.body);
  const body = request.body === null ? null : isUnknown ? request.body : withQuotes(request.body);
  const texts = [body ?? '', ...Object.values(request.headers ?? {}).flat(), request.url];
  const names = Object.keys(request.headers ?? {});
  if (![...texts, ...names].some(hasPlaceholder)) return { request, note: undefined };
  // what is near a credential may be a part of one, and is not named
  const shown = [body ?? '', request.url].filter((text) => !CREDENTIAL.test(text));
  const found = [...new Set(shown.flatMap(placeholdersIn))];
  const template = { ...request, body: isUnknown ? null : body, isTemplate: true };
  if (found.length === 0) return { request: template, note: undefined };
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : '';
  const note = `the values of placeholders are not known, and are not checked: ${found.slice(0, MOST_NAMED).join(', ')}${more}`;
  return { request: template, note };
}

/** JSON with its bare placeholders in quotes; any other text as it is. */
function withQuotes(text: string): string {
  if (!/^\s*[[{]/.test(text) || !hasPlaceholder(text)) return text;
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.replace(PLACEHOLDER, (placeholder) => JSON.stringify(placeholder)),
  );
}
