import { Budget } from './budget.ts';
import { Unreadable } from './unreadable.ts';

/** One flag of a command with its value; a word that is not a flag is a URL. */
export interface Flag {
  readonly effect: FlagEffect;
  readonly value: string;
  /** `--expand-…`: the variables of curl are filled in. */
  readonly isExpanded?: true;
}

/** Reads the words behind `curl` as flags, in their order. */
export function flagsOf(words: readonly string[]): Flag[] {
  const flags: Flag[] = [];
  let at = 0;
  const take = (name: string): string => {
    const value = words[at++];
    if (value === undefined) throw new Unreadable(`curl's ${name} has no value behind it`);
    return value;
  };
  for (let word = words[at++]; word !== undefined; word = words[at++]) {
    if (word.startsWith('--') && word.length > 2) flags.push(longFlagOf(word, take));
    else if (word.startsWith('-') && word.length > 1) flags.push(...shortFlagsOf(word, take));
    else flags.push({ effect: 'url', value: word });
  }
  return flags;
}

function longFlagOf(word: string, take: (name: string) => string): Flag {
  const [, name = '', , value] = /^--([^=]+)(=([\s\S]*))?$/.exec(word) ?? [];
  const effect = longFlag(name);
  const isExpanded = name.startsWith('expand-') && { isExpanded: true as const };
  return { effect, value: takesValue(effect) ? (value ?? take(word)) : '', ...isExpanded };
}

/** `-sSL`, `-XPOST`, `-d '{}'`: letters in a row; the first that takes a value takes what is left. */
function shortFlagsOf(word: string, take: (name: string) => string): Flag[] {
  const flags: Flag[] = [];
  for (let at = 1; at < word.length; at++) {
    const effect = SHORT_FLAGS[word[at] as string] ?? 'none';
    if (takesValue(effect)) {
      const attached = word.slice(at + 1);
      return [...flags, { effect, value: attached === '' ? take(`-${word[at]}`) : attached }];
    }
    flags.push({ effect, value: '' });
  }
  return flags;
}

/** What a flag of curl does to the request; `skip` takes a value that does not matter here. */
type FlagEffect =
  | 'request'
  | 'header'
  | 'data'
  | 'data-raw'
  | 'data-binary'
  | 'data-urlencode'
  | 'json'
  | 'form'
  | 'url'
  | 'user'
  | 'oauth2-bearer'
  | 'user-agent'
  | 'cookie'
  | 'get'
  | 'head'
  | 'next'
  | 'globoff'
  | 'netrc'
  | 'netrc-file'
  | 'upload'
  | 'config'
  | 'url-query'
  | 'variable'
  | 'skip'
  | 'none';

/** Flags with one letter. Those that are not here take no value. */
const SHORT_FLAGS: Readonly<Record<string, FlagEffect>> = {
  X: 'request', H: 'header', d: 'data', F: 'form', u: 'user', ':': 'next', A: 'user-agent', b: 'cookie', G: 'get', I: 'head', g: 'globoff', n: 'netrc',
  c: 'skip', C: 'skip', D: 'skip', e: 'skip', E: 'skip', h: 'skip', K: 'config', m: 'skip', o: 'skip', P: 'skip', Q: 'skip',
  r: 'skip', t: 'skip', T: 'upload', U: 'skip', w: 'skip', x: 'skip', y: 'skip', Y: 'skip', z: 'skip',
}; // biome-ignore format: a table reads better filled

const EFFECTS: Readonly<Record<string, FlagEffect>> = {
  request: 'request', header: 'header', data: 'data', 'data-ascii': 'data', 'data-raw': 'data-raw', 'data-binary': 'data-binary',
  'data-urlencode': 'data-urlencode', json: 'json', form: 'form', 'form-string': 'form', url: 'url', user: 'user',
  'oauth2-bearer': 'oauth2-bearer', 'user-agent': 'user-agent', cookie: 'cookie', get: 'get', head: 'head', next: 'next', 'upload-file': 'upload',
  config: 'config', 'url-query': 'url-query', globoff: 'globoff', variable: 'variable',
  netrc: 'netrc', 'netrc-optional': 'netrc', 'netrc-file': 'netrc-file',
}; // biome-ignore format: a table reads better filled

/** Long flags of curl 8 that take a value and do not change what is said. */
const WITH_VALUE = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers connect-timeout connect-to
   continue-at cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers
   doh-url dump-header egd-file engine etag-compare etag-save expect100-timeout happy-eyeballs-timeout-ms
   haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway keepalive-cnt keepalive-time key key-type
   libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time noproxy output output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert
   proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-header proxy-key proxy-key-type proxy-pass
   proxy-pinnedpubkey proxy-tls13-ciphers proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer
   resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a socks5 socks5-gssapi-service
   socks5-hostname speed-limit speed-time stderr telnet-option tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace
   trace-ascii trace-config unix-socket vlan-priority write-out`.split(/\s+/),
);

/** What a long flag does, without its dashes; `--expand-data` is `--data` whose `{{name}}` curl fills in. */
function longFlag(written: string): FlagEffect {
  const name = written.replace(/^expand-/, '');
  return EFFECTS[name] ?? (WITH_VALUE.has(name) ? 'skip' : 'none');
}

/** Whether a flag takes the next word. */
function takesValue(effect: FlagEffect): boolean {
  return !/^(?:none|get|head|next|globoff|netrc)$/.test(effect);
}

const CONFIG_NAME = /^[\w.-]+/;
const CONFIG_ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', v: '\v' };

/**
 * The words of a command line that the lines of a configuration file of curl (`--config`) mean: `name = value`,
 * `name: value`, `name value`, `--name value` and `-X value`, as curl's manual has them.
 */
export function configWords(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const written = line.trim();
    const name = CONFIG_NAME.exec(written)?.[0];
    if (name === undefined) return []; // a comment, or nothing
    const value = written.slice(name.length).trimStart().replace(/^[=:]/, '').trimStart();
    const flag = name.startsWith('-') ? name : `--${name}`;
    return value === '' ? [flag] : [flag, unquoted(value)];
  });
}

/** In double quotes there are escapes; without them a value ends at white space. */
function unquoted(written: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)/.exec(written)?.[1];
  if (quoted === undefined) return /^\S*/.exec(written)?.[0] ?? '';
  return quoted.replace(/\\(.)/g, (_escape, character: string) => CONFIG_ESCAPES[character] ?? character);
}

const OF_CURL = /\{\{(\w{1,60})((?::\w{1,10}){0,5})\}\}/g;

/** Flags with the variables that `--variable name=content` sets filled in where a flag asks for it. */
export function withVariables(flags: readonly Flag[]): Flag[] {
  const values = new Map<string, string>();
  const budget = new Budget(flags.reduce((sum, { value }) => sum + value.length, 0));
  const filledIn = (text: string) =>
    text.replace(OF_CURL, (written, name: string, functions: string) => {
      const value = values.get(name);
      budget.spend(value?.length ?? 0);
      return value === undefined || budget.isSpent ? written : (changedBy(functions, value) ?? written);
    });
  return flags.map((flag) => {
    const at = flag.value.search(/[=@]/);
    if (flag.effect === 'variable' && flag.value[at] === '=')
      values.set(flag.value.slice(0, at), flag.value.slice(at + 1));
    return flag.isExpanded === true ? { ...flag, value: filledIn(flag.value) } : flag;
  });
}

/** A value after the functions of a variable; undefined where they are not known. */
function changedBy(functions: string, value: string): string | undefined {
  if (functions === ':json') return JSON.stringify(value).slice(1, -1);
  return functions === '' ? value : functions === ':trim' ? value.trim() : undefined;
}
