import { decodeForm, matchAt } from './decode.ts';
import { isSecretName } from './field-names.ts';
import type { Replacer } from './replacer.ts';

/** Schemes that are worth seeing; another first word may be a part of the secret. */
const SCHEME = /^\s*(?:bearer|basic|digest|token|apikey|negotiate|ntlm|hoba|mutual|aws4-hmac-sha256)\s+(?=\S)/i;

/** The value of a header or field that is a credential: `Bearer abc` becomes `Bearer [redacted-…]`. */
export function redactCredential(replacer: Replacer, value: string): string {
  const scheme = SCHEME.exec(value)?.[0];
  if (scheme === undefined) return replacer.secret(value);
  const rest = value.slice(scheme.length).trimEnd();
  for (const part of [...partsOf(rest), ...pairIn(rest)]) replacer.secret(part);
  return scheme + replacer.secret(rest);
}

/** A cookie's values are secrets wherever they are; of one that is set its attributes are none. */
export function redactCookie(replacer: Replacer, name: string, value: string): string {
  const cookies = name.startsWith('set-')
    ? value.split(/,|\n/).flatMap((each) => (each.includes('=') ? [each.split(';', 1)[0] ?? ''] : []))
    : value.split(';');
  for (const cookie of cookies) {
    const own = withoutQuotes(cookie.slice(cookie.indexOf('=') + 1).trim());
    const means = decodeForm(own);
    for (const each of [own, means, ...partsOfCookie(means)]) replacer.secret(each);
  }
  return replacer.secret(value);
}

/** Cookies hold lists, forms and JSON: what in them is long and has digits is looked for on its own. */
function partsOfCookie(value: string): string[] {
  return value.split(/[^\w.~+/=-]|[:|&]/).filter((part) => part.length > 15 && /\d/.test(part));
}

const NONCE = /\b(?:nonce|cnonce|nextnonce|opaque|rspauth)\s*=\s*/gi;
/** In quotes, of which the last may be missing, or a word. */
const PARAMETER_VALUE = /"[^"]*"?|[^\s,]+/y;

/** A challenge stays as it is but for what it is answered with (RFC 7616 section 3.3). */
export function redactNonces(replacer: Replacer, value: string): string {
  let [put, end] = ['', 0];
  for (const { 0: name, index } of value.matchAll(NONCE)) {
    if (index < end) continue;
    const at = index + name.length;
    const given = matchAt(PARAMETER_VALUE, value, at);
    if (given === '') continue;
    put += `${value.slice(end, at)}"${replacer.secret(withoutQuotes(given))}"`;
    end = at + given.length;
  }
  return put + value.slice(end);
}

/** What is in a list of parameters, as Digest has it, and of several words each. */
function partsOf(rest: string): string[] {
  return rest
    .split(/[\s,]/)
    .map((part) => part.replace(/^(?:response|c?nonce|opaque|signature|credential)="?/i, ''))
    .map((part) => (part.endsWith('"') ? part.slice(0, -1) : part))
    .filter((part) => part.length > 7 && !/^[a-z]{1,40}=/i.test(part));
}

function withoutQuotes(text: string): string {
  const start = text.startsWith('"') ? 1 : 0;
  return text.slice(start, text.endsWith('"') && text.length > start ? -1 : undefined);
}

/** Id and secret, as HTTP Basic has them (RFC 7617): the pair, and the secret alone. */
function pairIn(encoded: string): string[] {
  if (!/^[A-Za-z0-9+/_-]{4,}=*$/.test(encoded)) return [];
  try {
    const plain = encoded.replaceAll('=', '').replaceAll('-', '+').replaceAll('_', '/');
    if (plain.length % 4 === 1) return []; // what atob throws is dear to make
    const pair = textOf(Uint8Array.from(atob(plain), (each) => each.charCodeAt(0)));
    const secret = pair.slice(pair.indexOf(':') + 1);
    return [pair, secret, decodeForm(secret)]; // RFC 6749 section 2.3.1 encodes both before they are joined
  } catch {
    return []; // not base64
  }
}

/** Of what is not UTF-8 each byte is a character, as older clients send it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** What of a command is a secret: flags of one letter, with white space before their values, or without. */
interface Tool {
  readonly letters: string;
  /** What must be in the command besides. */
  readonly needs?: RegExp;
  /** Whether the value may be attached to its letter, and need not look like a secret then. */
  readonly isAttached?: boolean;
  /** What is between a user and a password; without it the value is the password. */
  readonly separator?: string;
}

const TOOLS: readonly (readonly [name: RegExp, tool: Tool])[] = [
  [/^(?:mysql[a-z]*|mariadb(?:-[a-z]+)?|7za?|unrar|rar|sshpass)$/, { letters: 'p', isAttached: true }],
  [/^(?:redis|valkey)-cli$/, { letters: 'a' }],
  [/^(?:docker|podman|nerdctl|buildah|skopeo|helm|oras|crane|az|oc|cf)$/, { letters: 'p', needs: /\blogin\b/ }],
  [/^(?:mongo(?:sh|dump|restore|import|export)?|psexec)$/, { letters: 'p' }],
  [/^(?:sqlcmd|bcp|osql|zip|unzip)$/, { letters: 'P' }],
  [/^ldap(?:search|add|modify|delete|passwd|whoami)$/, { letters: 'w' }],
  [/^(?:smbclient|rpcclient|smbget)$/, { letters: 'U', separator: '%' }],
  [/^(?:https?|xhs?)$/, { letters: 'a', separator: ':' }],
  [/^curl(?:\.exe)?$/, { letters: 'uUE', isAttached: true, separator: ':' }],
  [/^lftp$/, { letters: 'u', separator: ',' }],
  [/^snmp[a-z]{2,10}$/, { letters: 'AX' }],
  [/^openssl$/, { letters: 'k' }],
];
/** A flag with its value behind it, and one whose value is attached. */
const APART = /(\s-[A-Za-z]{0,3}([A-Za-z])[ \t=]{1,3}["']?)([^\s"'`-][^\s"'`]{2,})/g;
const ATTACHED = /(\s-([A-Za-z])["']?)([^\s"'`=]{3,})/g;
const NAME_OF_TOOL =
  /(?<![\w.-])(?:mysql|mariadb|7z|unrar|rar|sshpass|redis-cli|valkey-cli|docker|podman|nerdctl|buildah|skopeo|helm|oras|crane|az|oc|cf|mongo|psexec|sqlcmd|bcp|osql|zip|unzip|ldap|smbclient|rpcclient|smbget|http|xh|curl|lftp|snmp|openssl)[a-z.-]{0,20}(?=\s)/g;
/** Where a command ends. */
const END_OF_COMMAND = /[\r\n|;]|&&/;
const LONGEST_COMMAND = 400;

/** Secrets among the words of commands: behind flags, in attached ones, and behind a name that is set. */
export function redactCommands(replacer: Replacer, given: string): string {
  let text = given;
  if (/\s-/.test(text)) text = redactTools(replacer, text);
  if (text.includes('-')) text = redactFlags(replacer, text);
  return SETS.test(text) ? redactSet(replacer, text) : text;
}

function redactTools(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  NAME_OF_TOOL.lastIndex = 0;
  for (let found = NAME_OF_TOOL.exec(text); found !== null; found = NAME_OF_TOOL.exec(text)) {
    const at = found.index + found[0].length;
    const word = found[0];
    const tool = TOOLS.find(([name]) => name.test(word))?.[1];
    if (tool === undefined) continue;
    const rest = text.slice(at, at + LONGEST_COMMAND);
    const command = rest.slice(0, END_OF_COMMAND.exec(rest)?.index);
    if (tool.needs?.test(command) === false) continue;
    put += text.slice(end, at) + redactCommand(replacer, command, tool);
    end = at + command.length;
    NAME_OF_TOOL.lastIndex = end;
  }
  return end === 0 ? text : put + text.slice(end);
}

function redactCommand(replacer: Replacer, command: string, { letters, isAttached, separator }: Tool): string {
  const redacted = (all: string, before: string, letter: string, value: string, isSure: boolean) => {
    const secret = letters.includes(letter) ? passwordOf(value, separator) : '';
    const isOne = secret !== '' && (isSure || looksSecret(secret));
    return isOne ? before + value.slice(0, value.length - secret.length) + replacer.secret(secret) : all;
  };
  const clean = command.replace(APART, (all: string, before: string, letter: string, value: string) =>
    redacted(all, before, letter, value, false),
  );
  if (isAttached !== true) return clean;
  return clean.replace(ATTACHED, (all: string, before: string, letter: string, value: string) =>
    redacted(all, before, letter, value, true),
  );
}

/** What is behind the separator of a user and a password. */
function passwordOf(value: string, separator: string | undefined): string {
  if (separator === undefined) return value;
  const at = value.indexOf(separator);
  return at < 0 ? '' : value.slice(at + 1);
}

function looksSecret(value: string): boolean {
  return /\d/.test(value) || value.length > 15;
}

/** `--token S`, the user of curl, and `-p=S`, which is no port and no path. */
const FLAG = /(?<![^\s"'`(])--?([A-Za-z][\w-]{0,60})(?:[ \t]{1,9}|=)["']?([^\s"'`]{4,})/g;
const WITH_USER = /^(?:u|user|proxy-user|cert|proxy-cert)$/;

function redactFlags(replacer: Replacer, text: string): string {
  return text.replace(FLAG, (all: string, name: string, value: string) => {
    const isPassword = name === 'p' && all.startsWith('-p=') && /[A-Za-z]/.test(value) && !/[/:]/.test(value);
    const secret = WITH_USER.test(name) ? passwordOf(value, ':') : isPassword || isSecretName(name) ? value : '';
    return looksSecret(secret) ? all.slice(0, all.length - secret.length) + replacer.secret(secret) : all;
  });
}

/** A name that a command sets, and its value as the next word. */
const SETS = /\b(?:setx|setenv|set|set-gx|config|convertto-securestring)\s/i;
const SET = /\b(?:setx|setenv|set|set-gx|config)[ \t]/gi;
const LONGEST_FLAGS = 8;
const SECURE_STRING = /(ConvertTo-SecureString(?:[ \t]{1,3}-String)?[ \t]{1,3}["'])([^"'\r\n]{1,200})/gi;

function redactSet(replacer: Replacer, text: string): string {
  let [clean, end] = ['', 0];
  for (const { index } of text.matchAll(SET)) {
    if (index < end) continue;
    const parts = text.slice(index, index + LONGEST_COMMAND).split(/([ \t"']+)/, LONGEST_FLAGS * 2);
    const at = parts.findIndex((part, place) => place > 0 && place % 2 === 0 && isSecretName(part));
    const value = at < 0 ? '' : (/^\S*/.exec(parts[at + 2] ?? '')?.[0] ?? '');
    if (value.length < 4 || !looksSecret(value)) continue;
    const start = index + parts.slice(0, at + 2).join('').length;
    clean += text.slice(end, start) + replacer.secret(value);
    end = start + value.length;
  }
  clean += text.slice(end);
  return clean.replace(SECURE_STRING, (_all, before: string, value: string) => before + replacer.secret(value));
}
