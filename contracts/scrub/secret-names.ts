/** Names that hold a secret, without marks between their words and in lower case: `access_token` is `accesstoken`. */
const SECRET =
  /(password|passwd|passphrase|pwd|passcode|secret|secrets|token|tokens|apikey|secretkey|privatekey|signingkey|accesskey|subscriptionkey|sessionid|sessionkey|assertion|credential|credentials|jwt)$|^(accesskeyid|accesskeysecret|secretaccesskey|idtokenhint|logintokenhint|samlresponse|samlrequest|session|jsessionid|phpsessid|authorization|proxyauthorization|auth|bearer|cookie|cookies|setcookie|sig|sid|signature|xamzsignature|xamzcredential|hmac|codeverifier|devicecode|usercode|authcode|authorizationcode|otp|totp|mfacode|pin|nonce|csrf|xsrf|connectionstring|privatepem|clientassertion)$/;

/** Of a URL and a form only: elsewhere a `code` says what is wrong, and a `key` is one of many. */
const SECRET_PARAMETER = /^(code|key|ticket)$/;

const SECRET_HEADER =
  /^(authorization|proxy-authorization|x-forwarded-authorization|x-original-authorization|cookie|cookie2|set-cookie|set-cookie2|x-amz-security-token|x-csrf-token|x-xsrf-token|ocp-apim-subscription-key|(x-)?(api|access|auth|session|secret|functions)-?(key|token|secret|id))$/;

const known = new Map<string, boolean>();
/** Names come with requests; so many that they would fill the memory are not remembered. */
const MOST_KNOWN = 2_000;

/**
 * True for the name of a field that holds a secret, in whatever spelling: snake, camel, kebab, upper; of a path such as
 * `user[password]` or `client.secret` the last part counts too.
 */
export function isSecretName(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const isSecret = SECRET.test(bareName(name)) || SECRET.test(lastName(name));
  if (known.size < MOST_KNOWN) known.set(name, isSecret);
  return isSecret;
}

/** The same for a parameter of a URL or a form. */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name) || SECRET_PARAMETER.test(bareName(name));
}

/** True for a header whose whole value is a credential; the name in lower case. */
export function isSecretHeader(name: string): boolean {
  return SECRET_HEADER.test(name) || isSecretName(name);
}

/** A name without case and marks. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The last part of a path of names. */
export function lastName(name: string): string {
  return bareName(/([^.[\]/:]+)[\].]*$/.exec(name)?.[1] ?? '');
}
