/** Names that hold a secret, without marks between their words and in lower case: `access_token` is `accesstoken`. */
const SECRET =
  /(password|passwd|passphrase|pwd|passcode|secret|secrets|token|tokens|apikey|secretkey|privatekey|signingkey|accesskey|subscriptionkey|sessionid|sessionkey|assertion|credential|credentials|jwt|cookie)$|^(pass|passwort|xgoogsignature|xgoogcredential|accesskeyid|accesskeysecret|secretaccesskey|idtokenhint|logintokenhint|samlresponse|samlrequest|session|jsessionid|phpsessid|authorization|proxyauthorization|auth|bearer|cookie|cookies|setcookie|sig|sid|signature|xamzsignature|xamzcredential|hmac|codeverifier|devicecode|usercode|authcode|authorizationcode|otp|totp|mfacode|pin|nonce|csrf|xsrf|connectionstring|privatepem|clientassertion)$/;

/** Of a URL and a form only: elsewhere a `code` says what is wrong, and a `key` is one of many. */
const SECRET_PARAMETER = /^(code|key|ticket)$/;

const SECRET_HEADER =
  /^(authorization|proxy-authorization|x-forwarded-authorization|x-original-authorization|cookie|cookie2|set-cookie|set-cookie2|x-amz-security-token|x-csrf-token|x-xsrf-token|ocp-apim-subscription-key|(x-)?(api|access|auth|session|secret|functions)-?(key|token|secret|id))$/;

/** Names come with requests; so many that they would fill the memory are not remembered. */
const MOST_REMEMBERED = 2_000;

/** The same few names come with every request: what was found of one is not found again. */
function remembered(judge: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = judge(name);
    if (known.size < MOST_REMEMBERED) known.set(name, found);
    return found;
  };
}

/**
 * True for the name of a field that holds a secret, in whatever spelling: snake, camel, kebab, upper; of a path such as
 * `user[password]` or `client.secret` the last part counts too.
 */
export const isSecretName = remembered((name) =>
  [bareName(name), lastName(name)].some((each) => SECRET.test(each) || SECRET.test(unqualified(each))),
);

/** True for a header whose whole value is a credential; the name in lower case. */
export const isSecretHeader = remembered((name) => SECRET_HEADER.test(name) || isSecretName(name));

/** The same for a parameter of a URL or a form. */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name) || SECRET_PARAMETER.test(bareName(name));
}

/** What is said twice, or of which there are several: `passwordConfirmation`, `newPassword2`, `tokenValue`. */
function unqualified(bare: string): string {
  return bare.replace(/(?:confirm|confirmation|confirmed|again|repeat|repeated|value|hash|plain|text|\d+)$/, '');
}

/** A name without case and marks, and with plain letters for their look-alikes of Unicode's compatibility forms. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** The last part of a path of names. */
export function lastName(name: string): string {
  return bareName(/([^.[\]/:]+)[\].]*$/.exec(name)?.[1] ?? '');
}
