import { redactSecrets } from '../../contracts/redaction/index.ts';

const LONGEST = 300;

/** What makes a text of somebody else's unfit for the spec, in the order in which it is reported. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{C}\p{Zl}\p{Zp}]/u, 'it has control characters'],
  [/\[[a-z][a-z0-9 -]*\]|host\.invalid/, 'it has a placeholder for something left out'],
  [/\b(bearer|basic)\s+(?!realm\b)[\w.~+/-]{16,}/i, 'it may have a credential'],
  [/[\w+/-]{32,}/, 'it may have a token or an id'],
  [/\d(?:[ ().-]{0,2}\d){6,}/, "it has digits that may be somebody's number or id"],
  [/[^\s@]+@[^\s@]+\.\w/, 'it has an address'],
  [/https?:\/\/|nice-?incontact|nicecxone|incontact\.com/i, 'it names a host'],
  [/\b(AUTH|EP|OP|ERR|DOM|CON|FORUM|UNK|AS|OBS|DOC)-\d+\b/, "it looks like a claim's id"],
  [/\{\{|\}\}/, 'it has placeholders that cases use'],
];

/**
 * Why a text that a server sent is not taken into the spec; undefined where it may be. It is redacted already where it
 * was observed, and looked at once more, for what is written here is published.
 */
export function unfitText(text: string): string | undefined {
  if (text.length > LONGEST) return `it has more than ${LONGEST} characters`;
  const fault = FAULTS.find(([pattern]) => pattern.test(text));
  if (fault !== undefined) return fault[1];
  return redactSecrets(text, []) === text ? undefined : 'it has a token';
}
