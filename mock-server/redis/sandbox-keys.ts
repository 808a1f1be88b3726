/** The name of a sandbox in the store, by its test key. */
export function nameOf(key: string | null): string {
  return key === null ? 'base' : `key/${key}`;
}

/** The test key that a name is of; null for that of the sandbox without one. */
export function keyOf(name: string): string | null {
  return name.startsWith('key/') ? name.slice(4) : null;
}

/** The keys of a deployment, which all begin with its prefix. */
export interface StoreKeys {
  /** The last use of each sandbox, in milliseconds of the server's clock. */
  readonly sandboxes: string;
  /** What was changed, for the other processes. */
  readonly events: string;
  /** Test keys that are known. */
  readonly known: string;
  readonly probe: string;
  sandbox(name: string): string;
  secret(name: string): string;
  lease(name: string): string;
  counter(name: string): string;
  note(name: string): string;
}

/** One slot for all of them, as scripts ask for. */
export function keysUnder(prefix: string): StoreKeys {
  const all = `{${prefix}}`;
  return {
    sandboxes: `${all}:sandboxes`,
    events: `${all}:events`,
    known: `${all}:known-keys`,
    probe: `${all}:probe`,
    sandbox: (name) => `${all}:sandbox:${name}:`,
    secret: (name) => `${all}:secret:${name}`,
    lease: (name) => `${all}:lease:${name}`,
    counter: (name) => `${all}:counter:${name}`,
    note: (name) => `${all}:note:${name}`,
  };
}
