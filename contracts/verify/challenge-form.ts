/**
 * A challenge (RFC 9110 section 11.6.1) in one form for all that say the same: the scheme in lower case, then its
 * parameters in the order of their names, whatever quotes and spaces they were written with.
 */
export function challengeForm(text: string): string {
  const [, scheme = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const parameters = [...rest.matchAll(/([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(
    ([, name = '', quoted, token]) => `${name.toLowerCase()}=${(quoted ?? token ?? '').replace(/\\(.)/g, '$1')}`,
  );
  return [scheme.toLowerCase(), ...parameters.sort()].join(' ');
}
