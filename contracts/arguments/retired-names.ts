/** Public names that were replaced before version 0.1: of options, keys, and their values. Nobody accepts the old ones. */
const REPLACED: Readonly<Record<string, string>> = {
  dialler: 'dialer',
  dialling: 'dialing',
  'not-dialled': 'not-dialed',
  onBreach: 'onViolation',
  reading: 'value',
  readings: 'variants',
  refuse: 'reject',
  room: 'stage',
  rooms: 'stages',
  ruling: 'variant',
  rulings: 'variants',
  steered: 'override',
};

/** The name that replaced another one; undefined for a name that is not a retired one. */
export function replacementOf(name: string): string | undefined {
  return Object.hasOwn(REPLACED, name) ? REPLACED[name] : undefined;
}

/** What an error adds about a name that was replaced: `; 'rulings' is now 'variants'`. Empty for any other name. */
export function replacementHint(name: string): string {
  const current = replacementOf(name);
  return current === undefined ? '' : `; '${name}' is now '${current}'`;
}
