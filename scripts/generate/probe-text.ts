import type { CaseSource } from './read-cases.ts';

const CALL_HEAD = [
  'POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1',
  'Authorization: Bearer fake-pc-write',
  'Content-Type: application/json',
];

/** What is in the cases for something that anyone who sends a probe gives, or that stands for nobody. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/"\+\d{7,15}"/g, '"{{number}}"'],
  [/camp-pc-001/g, '{{campaign}}'],
  [/script-xyz-999/g, '{{script}}'],
  [/\\u0065xt-12345/g, '{{external-id}}'],
  [/camp\\u002dpc-001/g, '{{campaign}}'],
  [/ext-12345/g, '{{external-id}}'],
  [/ext([ /])12345/g, 'ext$1probe'],
  [/"ext-1$/gm, '"{{external-id}}'],
  [/ext-00000/g, 'fake-cxone-probe-unknown'],
  [/\{\{token\}\}|fake-pc-write/g, '{{token}}'],
];

/** Credentials that nobody has, in place of those of the default tenant. */
const STRANGER = Buffer.from('fake-cxone-probe:garbage').toString('base64');
const STRANGERS: readonly (readonly [RegExp, string])[] = [
  [/\bBasic ZmFrZS1jbGllbnQt[\w=]+/g, `Basic ${STRANGER}`],
  [/fake-access-key-secret(%3D%3D)?|fake-client-secret/g, 'garbage'],
  [/fake-access-key-id|fake-client-id|(?<=client_id=)nobody/g, 'fake-cxone-probe'],
];

/** The request of a case as a text, with marks in place of everything that belongs to the default tenant. */
export function markedText({ request, body }: CaseSource): string {
  return replaced(request ?? `${CALL_HEAD.join('\n')}\n\n${body}`, MARKS);
}

/** The same for a tenant in which nobody has anything: garbage in place of every credential. */
export function strangersText(marked: string): string {
  return replaced(marked, [...STRANGERS, [/\{\{token\}\}/g, 'garbage']]);
}

/** The same without any credentials, for what is answered before they are looked at. */
export function bareText(marked: string): string {
  const [head, ...rest] = marked.split('\n\n');
  return [(head ?? '').replace(/\nAuthorization:.*$/gim, ''), ...rest].join('\n\n');
}

/** Three digits and more could be dialed, whatever is between them; marks are filled with what may be. */
export function hasDigits(text: string): boolean {
  return /\d(?:[ ().-]{0,2}\d){2,}/.test(text.replace(/\{\{(?:(?!\{\{)[\s\S])*?\}\}/g, ''));
}

/** What follows the empty line. */
export function bodyOf(text: string): string {
  const blank = text.indexOf('\n\n');
  return blank < 0 ? '' : text.slice(blank + 2);
}

function replaced(text: string, table: readonly (readonly [RegExp, string])[]): string {
  return table.reduce((before, [pattern, by]) => before.replace(pattern, by), text);
}
