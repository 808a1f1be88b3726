import { isObject } from '../json/index.ts';
import type { Budget } from './budget.ts';

/** What PowerShell computes stands as a placeholder in its values: it is not run. */
export const CODE = '$(code)';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', '\n': '' };
/** An escape, a character by its number as browsers write it, a subexpression, or a variable. */
const PART =
  /`([\s\S])|\$\(\[char\](?:0x([\dA-Fa-f]{1,6})|(\d{1,7}))\)|\$\([^()\n]{0,200}\)|\$\{[\w:]{1,60}\}|\$(?:env:)?[A-Za-z_]\w{0,60}/g;

/** What a text within double quotes means; `variables` has those that are known, in lower case. */
export function expandedText(raw: string, variables: ReadonlyMap<string, unknown>, budget: Budget): string {
  return raw.replace(
    PART,
    (all, escaped: string | undefined, hexadecimal: string | undefined, decimal: string | undefined) => {
      if (escaped !== undefined) return ESCAPES[escaped] ?? escaped;
      if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
      if (decimal !== undefined) return String.fromCharCode(Number(decimal));
      const known = variables.get(nameIn(all));
      const text = typeof known === 'string' || typeof known === 'number' ? String(known) : undefined;
      budget.spend(text?.length ?? 0);
      return text === undefined || budget.isSpent ? asPlaceholder(all) : text;
    },
  );
}

/** The name of a variable, as variables are known by. */
export function nameIn(written: string): string {
  return written.replace(/[${}]/g, '').toLowerCase();
}

/** A name is shown; what else PowerShell computes is not, because it may have a secret in it. */
export function asPlaceholder(written: string): string {
  return /^\$[\w.:{}]{1,60}$/.test(written) ? `\${${written.replace(/[${}]/g, '')}}` : CODE;
}

/** True for a value that is known only once the command runs. */
export function isComputed(value: unknown): boolean {
  return typeof value === 'string' && /^\$(?:\([^()]*\)|\{[^{}]*\})$/.test(value);
}

/** A value as PowerShell writes it into a text: of a table the name of its type, of a list its parts. */
export function inWords(value: unknown): string {
  return Array.isArray(value) ? value.map(typeName).join(' ') : typeName(value);
}

function typeName(value: unknown): string {
  return isObject(value) ? 'System.Collections.Hashtable' : Array.isArray(value) ? 'System.Object[]' : String(value);
}
