import { differsLittle } from '../arguments/index.ts';
import { decodeForm } from './decode.ts';
import { isSecretName, isSecretParameter } from './field-names.ts';
import type { SecretsKnown } from './redact-named.ts';
import type { Replacer } from './replacer.ts';

/**
 * A secret that is a parameter of the path has no name beside it in the URL: the operation has its place. Of a path of no
 * operation, as one with a slip in it, each segment that has the form of a key is one.
 */
export function redactPathParameters(replacer: Replacer, url: string, operation: SecretsKnown | undefined): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const segments = path.split('/');
  if (operation === undefined)
    return segments.map((each) => (isLikeKey(each) ? replacer.secret(decodeForm(each)) : each)).join('/') + rest;
  const isSecret = (name: string) => isSecretParameter(name) || operation.secrets.includes(name);
  const names = operation.parameters.filter((each) => each.in === 'path' && isSecret(each.name));
  const template = operation.path.split('/');
  for (const { name } of names) {
    const place = template.findIndex((segment) => segment.includes(`{${name}}`));
    const index = place < 0 ? -1 : segments.length - template.length + place;
    const segment = segments[index];
    if (segment !== undefined && segment !== '') segments[index] = replacer.secret(decodeForm(segment));
  }
  return names.length === 0 ? url : segments.join('/') + rest;
}

/** Characters that a key has at least. */
const SHORTEST_KEY = 16;

/** True for what ids and names do not look like: padded base64, long runs of capitals and digits, hex, mixed letters. */
function isLikeKey(segment: string): boolean {
  if (segment.length < SHORTEST_KEY || !/\d/.test(segment)) return false;
  const text = decodeForm(segment);
  if (/^[\w.~+/-]{16,1000}={1,6}$/.test(text)) return true;
  const run = text.split(/[-_.~+/]/).find((part) => part.length >= SHORTEST_KEY && /\d/.test(part)) ?? '';
  if (!/^[A-Za-z\d]+$/.test(run)) return false;
  const [hasLower, hasUpper] = [/[a-z]/.test(run), /[A-Z]/.test(run)];
  if (hasLower && hasUpper) return run.length >= 32;
  return hasUpper ? run.length >= 20 : hasLower && run.length >= 40;
}

/** What comes before a secret in paths of the API; ids of sessions and of access keys give access. */
const BEFORE_SECRETS = ['accesskeys', 'agentsessions'];

/** `/auth/token/S`: what follows a secret name, or one that is almost that of a list of secrets, and looks like no word of an API. */
export function redactSegments(replacer: Replacer, path: string): string {
  if (!path.includes('/')) return path;
  const segments = path.split('/');
  const put = segments.map((segment, index) => {
    const looksSecret = segment.length > 15 || (segment.length > 7 && /\d/.test(segment));
    const isSecret = looksSecret && index > 0 && isBeforeSecret(segments[index - 1] as string);
    return isSecret && !segment.includes('redacted') ? replacer.secret(decodeForm(segment)) : segment;
  });
  return put.join('/');
}

function isBeforeSecret(segment: string): boolean {
  if (isSecretName(segment)) return true;
  const bare = segment.length > 30 ? '' : segment.toLowerCase().replace(/[^a-z]/g, '');
  return BEFORE_SECRETS.some((each) => differsLittle(bare, each));
}
