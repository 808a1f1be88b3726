import { isObject, sameValue } from '../json/index.ts';
import type { Changes } from './change.ts';
import { type Both, inBoth, pairsOf, partsOf, type SchemaNode, within } from './node.ts';

type Alternative = Readonly<Record<string, readonly string[]>>;

/** Who may call: alternatives, each of schemes that must all be met. Anyone who could before must be able to still. */
export function diffSecurity(changes: Changes, root: Both, { old, next }: Both, operation: string): void {
  const [before, after] = [stated(old, root.old), stated(next, root.next)];
  const place = within(within(next, 'security').value === undefined ? root.next : next, 'security');
  for (const each of before.filter((one) => !isLet(one, after))) {
    changes.breaking(
      `${inWords(each)} no longer ${verb(each)}; ${after.map(inWords).join(', or ')} ${verb(after[0])}`,
      place,
      operation,
    );
  }
  for (const each of after.filter((one) => !isLet(one, before))) {
    changes.compatible(`${inWords(each)} ${verb(each)} also`, place, operation);
  }
}

/** An operation without a word of its own goes by what the document says. None at all: open to everybody. */
function stated(operation: SchemaNode, root: SchemaNode): readonly Alternative[] {
  const given = within(operation, 'security').value ?? within(root, 'security').value;
  return Array.isArray(given) && given.length > 0 ? (given as Alternative[]) : [{}];
}

/** True for anyone who has these credentials, where one of the alternatives asks for no more. */
function isLet(has: Alternative, alternatives: readonly Alternative[]): boolean {
  return alternatives.some((needed) =>
    Object.entries(needed).every(
      ([scheme, scopes]) => scopes.every((scope) => has[scheme]?.includes(scope)) && scheme in has,
    ),
  );
}

function inWords(alternative: Alternative): string {
  const schemes = Object.entries(alternative);
  if (schemes.length === 0) return 'no credentials';
  return schemes
    .map(([name, scopes]) => [name, ...(scopes.length > 0 ? [`with ${scopes.join(' ')}`] : [])].join(' '))
    .join(' and ');
}

function verb(alternative: Alternative = {}): string {
  return Object.keys(alternative).length === 0 ? 'do' : 'does';
}

/** What the schemes are; what they are called and told to be is no matter. */
export function diffSchemes(changes: Changes, root: Both): void {
  const components = inBoth(root, 'components');
  for (const { name, old, next } of pairsOf(inBoth(components, 'securitySchemes'))) {
    if (old === undefined || next === undefined) continue; // the security that uses it is reported
    if (!sameValue(meant(old), meant(next))) changes.breaking(`the security scheme ${name} is another one`, next);
  }
}

function meant(scheme: SchemaNode): unknown {
  const fields = partsOf(scheme).filter(
    ([key]) => !key.startsWith('x-') && key !== 'description' && key !== 'bearerFormat',
  );
  return Object.fromEntries(fields.map(([key, { value }]) => [key, key === 'flows' ? withoutWords(value) : value]));
}

/** Of each flow its URLs and the names of its scopes. */
function withoutWords(flows: unknown): unknown {
  if (!isObject(flows)) return flows;
  return Object.fromEntries(
    Object.entries(flows).map(([name, flow]) => [
      name,
      { ...Object(flow), scopes: Object.keys(Object((flow as { scopes?: object } | null)?.scopes)).sort() },
    ]),
  );
}
