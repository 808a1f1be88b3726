import type { SchemaProblem, Tenant } from '../../contracts/internal.ts';
import { PLACEHOLDER } from '../../contracts/redaction/index.ts';
import { digestOf } from '../tokens/index.ts';

/** What a fixed token leaves: the first digits of its digest distinguish it. */
const REDACTED = /^\[redacted(?: [0-9a-f]{12})?\]$/;

/** The keys of a tenant that hold a secret, and those that say whose it is. A fixed token is its own name. */
const SECRETS = [
  { section: 'clients', secret: 'clientSecret', id: 'clientId' },
  { section: 'accessKeys', secret: 'accessKeySecret', id: 'accessKeyId' },
  { section: 'bearerTokens', secret: 'token', id: null },
] as const;

type Item = Record<string, unknown>;

/** A tenant without its secrets. A fixed token leaves a placeholder that is the same each time. */
export function redactTenant(tenant: Tenant): Tenant {
  const shown: Record<string, unknown> = { ...tenant };
  for (const { section, secret, id } of SECRETS) {
    const items = tenant[section] as readonly Item[] | undefined;
    if (items === undefined) continue;
    shown[section] = items.map((item) => ({
      ...item,
      [secret]: id === null ? placeholderOf(item[secret]) : PLACEHOLDER,
    }));
  }
  return JSON.parse(redactValues(shown, secretsOf([tenant]))) as Tenant; // a patch may have copied one elsewhere
}

/** Puts the secrets of a tenant back where their placeholders have come back, in place; says where no secret is known. */
export function restoreSecrets(value: unknown, known: Tenant): SchemaProblem[] {
  if (value === null || typeof value !== 'object') return [];
  return SECRETS.flatMap(({ section, secret, id }) => {
    const items = (value as Record<string, unknown>)[section];
    if (!Array.isArray(items)) return [];
    const before = (known[section] ?? []) as readonly Item[];
    return items.flatMap((item: unknown, index) => {
      if (!isRedacted(item, secret)) return [];
      const same = before.find((each) =>
        id === null ? placeholderOf(each[secret]) === item[secret] : each[id] === item[id],
      );
      if (same !== undefined) item[secret] = same[secret];
      const pointer = `/${section}/${index}/${secret}`;
      return same === undefined ? [{ pointer, problem: `was redacted, and nothing is known of it; write it out` }] : [];
    });
  });
}

/** A value without any of the secrets of some tenants, for anyone who reads the journal. */
export function redactTenantChange(value: unknown, tenants: readonly Tenant[]): string {
  const names: readonly string[] = SECRETS.map(({ secret }) => secret);
  const secrets = secretsOf(tenants);
  return redactValues(value, secrets, (name, { path }) => names.includes(name) || isSecretPath(path, name));
}

/** True for the value of a patch's operation at a secret. */
function isSecretPath(path: unknown, name: string): boolean {
  return name === 'value' && SECRETS.some(({ secret }) => String(path).endsWith(`/${secret}`));
}

function secretsOf(tenants: readonly Tenant[]): ReadonlySet<unknown> {
  return new Set(
    tenants.flatMap((tenant) =>
      SECRETS.flatMap(({ section, secret }) =>
        ((tenant[section] ?? []) as readonly Item[]).map((each) => each[secret]),
      ),
    ),
  );
}

function redactValues(
  value: unknown,
  secrets: ReadonlySet<unknown>,
  isSecret: (name: string, holder: Item) => boolean = () => false,
): string {
  return JSON.stringify(value, function (this: Item, name, each) {
    return typeof each === 'string' && (secrets.has(each) || isSecret(name, this)) ? PLACEHOLDER : each;
  });
}

function isRedacted(item: unknown, secret: string): item is Item {
  const value = item !== null && typeof item === 'object' ? (item as Item)[secret] : undefined;
  return typeof value === 'string' && REDACTED.test(value);
}

function placeholderOf(token: unknown): string {
  return `[redacted ${digestOf(String(token)).slice(0, 12)}]`;
}
