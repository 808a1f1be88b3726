import { copyOf } from './decode.ts';

/** How names end that hold a secret, without punctuation between their words and in lower case: `access_token` is `accesstoken`. */
const SECRET_ENDINGS = [
  ...['password', 'passwd', 'passphrase', 'pwd', 'passcode', 'secret', 'secrets', 'token', 'tokens', 'apikey'],
  ...['secretkey', 'privatekey', 'signingkey', 'accountkey', 'encryptionkey', 'accesskey', 'subscriptionkey'],
  ...['sessionid', 'sessionkey', 'assertion', 'credential'],
  ...['credentials', 'jwt', 'cookie'],
  ...[
    'passwords',
    'passphrases',
    'passcodes',
    'apikeys',
    'accountkeys',
    'secretkeys',
    'privatekeys',
    'signingkeys',
    'encryptionkeys',
  ],
  // in German, French, Spanish, Portuguese and Dutch
  ...['passwort', 'kennwort', 'motdepasse', 'contrasena', 'contrasea', 'senha', 'wachtwoord'],
  ...['masterkey', 'sharedkey', 'hmackey', 'authkey', 'sshkey', 'deploykey', 'servicekey', 'applicationkey', 'passkey'],
  ...['storagekey', 'licensekey', 'licencekey'],
  // `pass` alone ends other words too, as in `compass`
  ...['dbpass', 'userpass', 'rootpass', 'adminpass', 'smtppass', 'mailpass', 'ftppass', 'requirepass', 'proxypass'],
  ...['authpass', 'storepass', 'keypass', 'loginpass', 'sqlpass', 'pgpass', 'redispass', 'httppass', 'sshpass'],
  ...[
    'otpcode',
    'mfacode',
    'securitycode',
    'securityanswer',
    'recoverycode',
    'recoverycodes',
    'backupcode',
    'backupcodes',
    'verificationcode',
    'onetimecode',
    'seedphrase',
  ],
  ...['subscriptionkeys', 'sessionkeys', 'sessionids', 'assertions', 'jwts', 'cookies'],
];
/** Few names end in these, so that the others need no closer look. */
const LAST_THREE = new Set(SECRET_ENDINGS.map((each) => each.slice(-3)));
const SECRET_NAMES = new Set([
  ...['pw', 'psk', 'creds', 'mnemonic', 'authentication'],
  ...[
    'pass',
    'cvv',
    'cvv2',
    'cvc',
    'xgoogsignature',
    'xgoogcredential',
    'accesskeyid',
    'accesskeysecret',
    'secretaccesskey',
  ],
  ...['idtokenhint', 'logintokenhint', 'samlresponse', 'samlrequest', 'session', 'jsessionid', 'phpsessid'],
  ...[
    'authorization',
    'proxyauthorization',
    'auth',
    'bearer',
    'cookie',
    'cookies',
    'setcookie',
    'sig',
    'sid',
    'signature',
  ],
  ...[
    'xamzsignature',
    'xamzcredential',
    'hmac',
    'codeverifier',
    'devicecode',
    'usercode',
    'authcode',
    'authorizationcode',
  ],
  ...[
    'otp',
    'totp',
    'xauth',
    'xsignature',
    'xhubsignature',
    'xslacksignature',
    'stripesignature',
    'xtwiliosignature',
    'pin',
    'nonce',
    'csrf',
    'xsrf',
    'connectionstring',
    'privatepem',
    'clientassertion',
  ],
]);
/** Of a URL and a form only: elsewhere a `code` says what is wrong, and a `key` is one of many. */
const SECRET_PARAMETERS = new Set(['code', 'key', 'ticket']);
const SECRET_HEADER =
  /^([a-z-]{0,40}authorization|dpop|x-ms-client-principal|cookie|cookie2|set-cookie|set-cookie2|x-amz-security-token|x-csrf-token|x-xsrf-token|ocp-apim-subscription-key|(x-)?(api|access|auth|session|secret|functions)-?(key|token|secret|id))$/;
/** What a name says that is given twice, or of which there are several: `passwordConfirmation`, `tokenValue`. */
const QUALIFIERS = [
  'confirmation',
  'confirmed',
  'confirm',
  'again',
  'repeated',
  'repeat',
  'value',
  'hash',
  'plain',
  'text',
  ...['string', 'binary', 'raw', 'encoded', 'encrypted', 'digest', 'base64', 'b64', 'md5', 'sha256'],
];
/** How many of them there are or may be, and where the next page begins. */
const COUNTS =
  /^(?:max|min|total|num|used|remaining|prompt|input|output|completion|cached)[a-z]{0,20}tokens$|^(?:next)?(?:page|continuation)token$/;

const STRONG_PHONE =
  /(phone|phones|phonenumber|phonenumbers|phoneno|mobile|mobilenumber|telephone|telephonenumber|cellphone|msisdn|callbacknumber|dialednumber|dialnumber|callernumber|callingnumber|faxnumber)\d?$|^(ani|dnis|tel|cell|fax|e164|x?callerid|destinationnumber|dialedstring)$/;
const WEAK_PHONE =
  /number|^(to|from|caller|callee|called|calling|recipient|destination|address|value|national|contact)$/;

/** Of a longer name the end decides. */
const LONGEST_NAME = 100;
/** Names come with requests, and must not fill the memory: each takes one of these places, and may be replaced there. */
const PLACES = 4_096;

/** The same few names come with every request: what was found of one is not found again. */
function remembered<T>(compute: (name: string) => T): (name: string) => T {
  const places: ({ readonly name: string; readonly found: T } | undefined)[] = new Array(PLACES).fill(undefined);
  return (whole) => {
    const name = whole.length > LONGEST_NAME ? whole.slice(-LONGEST_NAME) : whole;
    const place = placeOf(name);
    const before = places[place];
    if (before?.name === name) return before.found;
    const found = compute(name);
    places[place] = { name: copyOf(name), found };
    return found;
  };
}

function placeOf(name: string): number {
  let sum = name.length;
  for (let at = 0; at < name.length; at++) sum = (sum * 31 + name.charCodeAt(at)) | 0;
  return (sum ^ (sum >>> 12)) & (PLACES - 1);
}

/**
 * True for the name of a field with a secret, in whatever spelling: snake, camel, kebab, upper; of a path such as
 * `user[password]` or `client.secret` the last part counts too.
 */
export const isSecretName = remembered((name) => {
  const [whole, last] = [bareName(name), lastName(name)];
  if (isSecretBare(whole) || (last !== whole && isSecretBare(last))) return true;
  // what is within something secret is secret, as in JSON: `secrets[first]`
  return (
    name.includes('[') &&
    /^[^\s[\]]+\[[^\s]*$/.test(name) &&
    name.split('[').some((part) => isSecretBare(bareName(part)))
  );
});

function isSecretBare(bare: string): boolean {
  return /^authori[sz]ation$/.test(bare) || isListed(bare) || isListed(unqualified(bare));
}

function isListed(bare: string): boolean {
  if (SECRET_NAMES.has(bare)) return true;
  return LAST_THREE.has(bare.slice(-3)) && SECRET_ENDINGS.some((each) => bare.endsWith(each)) && !COUNTS.test(bare);
}

function unqualified(bare: string): string {
  const qualifier = QUALIFIERS.find((each) => bare.endsWith(each));
  if (qualifier !== undefined) return bare.slice(0, -qualifier.length);
  let end = bare.length;
  while (end > 0 && bare.charCodeAt(end - 1) < 0x3a) end -= 1;
  return bare.slice(0, end);
}

/** True for a header whose whole value is a credential; the name in lower case. */
export const isSecretHeader = remembered((name) => SECRET_HEADER.test(name) || isSecretName(name));

/** The same for a parameter of a URL or a form. */
export const isSecretParameter = remembered((name) => isSecretName(name) || SECRET_PARAMETERS.has(bareName(name)));

/** How surely a name is that of a phone number: `weak` ones count where their value looks like one. */
export type PhoneName = 'strong' | 'weak' | undefined;

const phoneKind = remembered((name): NonNullable<PhoneName> | 'none' => {
  const [whole, last] = [bareName(name), lastName(name)];
  if (STRONG_PHONE.test(whole) || STRONG_PHONE.test(last)) return 'strong';
  return WEAK_PHONE.test(last) ? 'weak' : 'none';
});

/** Whether a field of this name holds a phone number. */
export function phoneName(name: string): PhoneName {
  const kind = phoneKind(name);
  return kind === 'none' ? undefined : kind;
}

const PLAIN = /^[a-z0-9]*$/;
const ASCII = /^[\x20-\x7e]*$/;

/** A name without case and punctuation, and with plain letters for their look-alikes of Unicode's compatibility forms. */
function bareName(name: string): string {
  if (PLAIN.test(name)) return name;
  const plain = ASCII.test(name) ? name : name.normalize('NFKC');
  return plain.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The last part of a path of names. */
function lastName(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === ']' || name[end - 1] === '.')) end -= 1;
  let start = end;
  while (start > 0 && !'.[]/:'.includes(name[start - 1] as string)) start -= 1;
  return bareName(name.slice(start, end));
}

/** Whether a name may have the character with this code: an ASCII letter, a digit, `_`, `-` or `.`. */
export function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2e
  );
}
