/** A value that is filled in when the request is sent, as the forms of code and Postman write it. */
const UNKNOWN = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|\$(?:env:)?\w+|:[A-Za-z]\w*(?=\/|$)/g;

const OF_CMD = /%[A-Za-z_]\w{0,60}%/g;

/** False for a URL whose path is nothing but placeholders: whether it is that of the contract cannot be said. */
export function isUrlKnown(url: string): boolean {
  const [address = ''] = url.split(/[?#]/, 1);
  const marked = address.replace(UNKNOWN, '\0').replace(OF_CMD, '\0');
  const [host = ''] = /^[A-Za-z][\w+.-]*:\/\/[^/]*/.exec(marked) ?? [];
  const rest = marked.slice(host.length);
  // a variable behind a host, or in its place, may have the path
  if (rest === '' && host.endsWith('\0')) return false;
  return address.trim() !== '' && (!rest.includes('\0') || /\w/.test(rest));
}
