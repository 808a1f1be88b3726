import { type HttpRequest, percentEncoded, queryOf, urlParts } from '../http/index.ts';

/** What people write where a value belongs: `$X`, `${X}`, `${{ x }}`, `$(x)`, `{{x}}`, `#{x}`, `%X%`, `<x>`, `[X_Y]`, `__X__`, `YOUR_X`. */
const PLACEHOLDER =
  /\$\{[^{}\n]+\}|\$\{\{[^{}\n]+\}\}|\$\([^()\n]+\)|\$(?:[A-Za-z_]\w*|\d\b|[@*])|\{\{[^{}\n]+\}\}|#\{[^{}\n]+\}|%[A-Za-z_]\w*%|<[A-Za-z][\w .-]{0,60}>|\[[A-Z][A-Z0-9_]{2,40}\]|__[A-Za-z]\w{0,40}__|\b(?:YOUR|your|Your|INSERT|REPLACE)[_-][\w-]+/g;
/** What templates, workflows and batch files have there: `%{x}`, `@{x}`, `#[x]`, `[[x]]`, `!X!`, `%1`, `%%x`, `<%= x %>`, `@variables('x')`, `%(x)s`. */
const OF_TOOLS =
  /[%@]\{[^{}\n]+\}|#\[[^[\]\n]+\]|\[\[[A-Za-z][\w .-]*\]\]|![A-Z][A-Z0-9_]+!|%~?[1-9]\b|%%~?[A-Za-z]\b|%\([A-Za-z]\w{0,60}\)[sd]|<%[^<>%\n]+%>|@(?:body|concat|guid|items?|outputs|parameters|trigger(?:Body|Outputs)|utcNow|variables)\([^()\n]*\)/g;
/** What stands for a value only where it is all of it: a parameter of a path template, dots, and digits that are left out. */
const IS_WHOLE =
  /^(?:[A-Za-z]{1,20} )?(?:\{[\w.-]{1,60}\}|\[[A-Za-z][\w -]{1,40}\]|%[sdv]|\.{3}|…|\+?[\d(). -]*[Xx*]{3}[\d(). Xx*-]*)$/;
/** A part of a path. */
const SEGMENT = /^(?:\[[A-Za-z]\w{0,60}\]|\{[\w.-]{1,60}\}|:[A-Za-z]\w{0,60})$/;
/** In a URL, in the place of a placeholder. */
const MARK = '\0';

/** The placeholders of a value, each once. */
export function placeholdersIn(text: string): string[] {
  if (IS_WHOLE.test(text)) return [text];
  const found = [...text.matchAll(PLACEHOLDER), ...text.matchAll(OF_TOOLS)].sort((a, b) => a.index - b.index);
  return [...new Set(found.map(([written]) => written))];
}

/** True for a value that has a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return IS_WHOLE.test(text) || text.search(PLACEHOLDER) >= 0 || text.search(OF_TOOLS) >= 0;
}

/** What placeholders leave unknown of a URL: asked by the pointer of a finding, `path/agentId` or `query/skip`. */
export function unknownPartsOf(url: string): { isUnknown(pointer: string): boolean } {
  const known = new Map<string, boolean>();
  let isOpen = false;
  for (const part of queryOf(url.replace(PLACEHOLDER, MARK).replace(OF_TOOLS, MARK)).slice(1).split('&')) {
    const [name = '', value] = part.split('=', 2);
    if (value === undefined && name.includes(MARK)) isOpen = true;
    else known.set(name.toLowerCase(), !part.includes(MARK) && !IS_WHOLE.test(value ?? ''));
  }
  const isPathUnknown = hasPlaceholder(urlParts(url).path) || templateSegments(url).length > 0;
  // what has no value may be any parameters
  const isOfQuery = (name: string) => hasPlaceholder(name) || !(known.get(name.toLowerCase()) ?? !isOpen);
  return {
    isUnknown: (pointer) => (pointer.startsWith('path/') ? isPathUnknown : isOfQuery(pointer.slice('query/'.length))),
  };
}

/** The parts of a path that are parameters of a template: `{id}` and `:id`. */
export function templateSegments(url: string): string[] {
  return urlParts(url)
    .path.split('/')
    .filter((segment) => SEGMENT.test(segment));
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
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return placeholdersIn(trimmed)[0] === trimmed;
}

/** JSON with its bare placeholders in quotes; any other text as it is. */
export function withQuotedPlaceholders(text: string): string {
  return withQuotes(withQuotes(text, OF_TOOLS), PLACEHOLDER);
}

function withQuotes(text: string, placeholders: RegExp): string {
  if (!/^\s*[[{]/.test(text) || !hasPlaceholder(text)) return text;
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.replace(placeholders, (placeholder) => JSON.stringify(placeholder)),
  );
}
