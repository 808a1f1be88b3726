import type { HttpExchange } from '../../contracts/internal.ts';
import { inCode } from './planted-code-forms.ts';
import {
  base64,
  bearer,
  CALL,
  encoded,
  escaped,
  FORM,
  hex,
  JSON_TYPE,
  jwt,
  type Planted,
  pem,
  percent,
  type Row,
  TEXT,
  XML,
} from './planted-encodings.ts';
import { inNestedForms, unrecognized } from './planted-nested-forms.ts';

export type { Planted } from './planted-encodings.ts';

const inHeaders: readonly Row[] = [
  ['a bearer token', (s) => ({ headers: bearer(s) })],
  ['a bearer token, its scheme in capitals', (s) => ({ headers: { authorization: `BEARER   ${s}` } })],
  ['a token without a scheme', (s) => ({ headers: { authorization: s } })],
  ['a token of an unknown scheme', (s) => ({ headers: { authorization: `Hawk-9 id="x", mac="${s}"` } })],
  ['a token in quotes', (s) => ({ headers: { authorization: `Bearer "${s}"` } })],
  ['a JWT', (s) => ({ headers: bearer(jwt(s)) })],
  ['a JWT in a header of another name', (s) => ({ headers: { 'x-debug': `was ${jwt(s)}.` } })],
  ['Basic credentials', (s) => ({ headers: { authorization: `Basic ${base64(`client:${s}`)}` } })],
  ['Digest credentials', (s) => ({ headers: { authorization: `Digest username="u", response="${s}"` } })],
  ['proxy credentials', (s) => ({ headers: { 'x-original-authorization': `Basic ${base64(`u:${s}`)}` } })],
  ['a cookie among others', (s) => ({ headers: { cookie: `theme=dark; session=${s}; lang=en` } })],
  ['an API key', (s) => ({ headers: { 'x-api-key': s } })],
  ['an API key in another spelling', (s) => ({ headers: { 'ocp-apim-subscription-key': s } })],
  ['a session in a header', (s) => ({ headers: { 'x-session-id': s } })],
  ['credentials in a referrer', (s) => ({ headers: { referer: `https://app.example/cb?code=${s}&state=1` } })],
  ['credentials in a header of its own name', (s) => ({ headers: { 'x-authorization': s } })],
  ['a proof of possession', (s) => ({ headers: { dpop: s } })],
  ['who a gateway says the caller is', (s) => ({ headers: { 'x-ms-client-principal': s } })],
  ['the token in two headers', (s) => ({ headers: { ...bearer(s), 'x-trace': `token<${s}>` } })],
  ['the token in base64 elsewhere', (s) => ({ headers: { ...bearer(s), 'x-trace': base64(`id:${s}:0`) } })],
  ['the token in hex elsewhere', (s) => ({ headers: { ...bearer(s), 'x-trace': hex(s) } })],
];

const inUrls: readonly Row[] = [
  ['a token in the query', (s) => ({ path: `${CALL}?access_token=${s}` })],
  ['a token in the query, its name encoded', (s) => ({ path: `${CALL}?access%5Ftoken=${s}&x=1` })],
  ['a token in the query, itself encoded', (s) => ({ path: `${CALL}?apiKey=${percent(s)}` })],
  ['an authorization code', (s) => ({ path: `/callback?state=x&code=${s}` })],
  ['a key in the query', (s) => ({ path: `/maps?key=${s}` })],
  ['a JWT in the path', (s) => ({ path: `/auth/token/${jwt(s)}` })],
  ['an access key in a path with a slip', (s) => ({ path: `/inContactAPI/services/v34.0/acces-keys/${s}` })],
  ['a session in a path with a slip', (s) => ({ path: `/inContactAPI/services/v34.0/agentSesions/${s}/state` })],
  [
    'a session with a method that no operation has',
    (s) => ({ path: `/inContactAPI/services/v34.0/agent-sessions/${s}` }),
  ],
  ['a padded key in a path of no operation', (s) => ({ path: `/x/${s}==/y` })],
  ['Bearer in a path of no operation', (s) => ({ path: `/x/Bearer%20${s}` })],
  ['a session in a parameter of the path', (s) => ({ path: `/app;jsessionid=${s}` })],
  ['the token in the path', (s) => ({ path: `/ccapi/${s}/x`, headers: bearer(s) })],
  ['the token in the path, encoded', (s) => ({ path: `/ccapi/${percent(s)}/x`, headers: bearer(s) })],
  ['credentials of a URL in the query', (s) => ({ path: `/x?to=https://me:${s}@h.example/` })],
  ['JSON in the query', (s) => ({ path: `/x?q=${encodeURIComponent(`{"client_secret":"${s}"}`)}` })],
  [
    'a URL with a token in the query',
    (s) => ({ path: `/x?next=${encodeURIComponent(`https://h/?a=1&id_token=${s}`)}` }),
  ],
];

const inBodies: readonly Row[] = [
  ['a password in JSON', (s) => ({ body: `{"password":"${s}"}` })],
  ['a secret in camel case', (s) => ({ body: `{"clientSecret" :\n "${s}"}` })],
  ['a secret in kebab case', (s) => ({ body: `{"client-secret": "${s}"}` })],
  ['a secret in capitals', (s) => ({ body: `{"CLIENT_SECRET": "${s}"}` })],
  ['an access key', (s) => ({ body: `{"accessKeyId": "id", "accessKeySecret": "${s}"}` })],
  ['a password, its name escaped', (s) => ({ body: `{"pass\\u0077ord":"${s}"}` })],
  ['a password, itself escaped', (s) => ({ body: `{"password":"${escaped(s)}"}` })],
  ['a password with quotes in it', (s) => ({ body: `{"password":"a\\"${s}\\\\"}` })],
  ['a password in JSON that breaks off', (s) => ({ body: `{"a": 1, "password":"${s}` })],
  ['a password without quotes', (s) => ({ body: `{password: ${s}, x: 1}` })],
  ['a password in single quotes', (s) => ({ body: `{'password': '${s}', 'x': None}` })],
  ['a password deep in JSON', (s) => ({ body: `{"a":[{"b":{"refresh_token":"${s}"}}]}` })],
  ['secrets in an array', (s) => ({ body: `{"secrets":["a-1-first","${s}"]}` })],
  ['a secret in an object', (s) => ({ body: `{"credentials":{"kind":"x","value":"${s}"}}` })],
  ['a parameter as name and value', (s) => ({ body: `[{"name":"client_secret","value":"${s}"}]` })],
  ['a parameter as value and name', (s) => ({ body: `[{"value":"${s}","key":"x-api-key"}]` })],
  ['JSON within JSON', (s) => ({ body: JSON.stringify({ raw: `{"id_token": "${s}"}` }) })],
  ['a form within JSON', (s) => ({ body: JSON.stringify({ raw: `grant_type=x&client_secret=${s}&a=b` }) })],
  ['a private key in JSON', (s) => ({ body: JSON.stringify({ config: pem(s) }) })],
  ['a private key as text', (s) => ({ headers: TEXT, body: pem(s, '\r\n') })],
  ['the token again in the body', (s) => ({ headers: bearer(s), body: `{"contact":{"externalId":"${s}"}}` })],
  ['the token again, escaped', (s) => ({ headers: bearer(s), body: `{"note":"${escaped(s)}"}` })],
  ['the token again as a key', (s) => ({ headers: bearer(s), body: `{"${s}":1}` })],
  ['a password in a form', (s) => ({ headers: FORM, body: `grant_type=password&username=u&password=${s}` })],
  ['a password in a form, its name encoded', (s) => ({ headers: FORM, body: `pass%77ord=${s}&grant_type=x` })],
  ['a password in a form, itself encoded', (s) => ({ headers: FORM, body: `password=${percent(s)}` })],
  ['a password with a semicolon in it', (s) => ({ headers: FORM, body: `password=ab;${s}&x=1` })],
  ['a name with brackets', (s) => ({ headers: FORM, body: `user[password]=${s}&user[name]=x` })],
  ['a form under the wrong media type', (s) => ({ body: `client_secret=${s}&a=b` })],
  ['an assertion', (s) => ({ headers: FORM, body: `client_assertion_type=jwt-bearer&client_assertion=${s}` })],
  ['the code of a grant', (s) => ({ body: `{"grant_type":"authorization_code","code":"${s}"}` })],
  [
    'a part of a form',
    (s) => ({
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${s}\r\n--b--\r\n`,
    }),
  ],
  ['an element of XML', (s) => ({ headers: XML, body: `<r><ns:Password Type="x">${s}</ns:Password></r>` })],
  ['an element with CDATA', (s) => ({ headers: XML, body: `<r><apiKey><![CDATA[${s}]]></apiKey></r>` })],
  ['an attribute of XML', (s) => ({ headers: XML, body: `<r user="u" password="${s}"/>` })],
  ['a header in a text', (s) => ({ headers: TEXT, body: `GET / HTTP/1.1\r\nAuthorization: Bearer ${s}\r\n` })],
  ['a connection string', (s) => ({ headers: TEXT, body: `Server=db;User Id=x;Password=${s};` })],
  ['a secret in YAML', (s) => ({ headers: TEXT, body: `client:\n  client_secret: ${s}\n` })],
];

const HTML = { 'content-type': 'text/html' };
const inOtherForms: readonly Row[] = [
  ['a password behind comments', (s) => ({ body: `/* c */{"password"/**/:/**/"${s}"}` })],
  ['a password behind a string that is not closed', (s) => ({ body: `{"a":"open,"password":"${s}"}` })],
  ['a password behind a stray quote', (s) => ({ body: `{"a":"x"y","password":"${s}"}` })],
  ['a password that is assigned', (s) => ({ headers: TEXT, body: `"password" = "${s}"` })],
  ['a password of Ruby', (s) => ({ headers: TEXT, body: `{:password=>"${s}"}` })],
  ['a password of an INI file', (s) => ({ headers: TEXT, body: `; own\nclient_secret = ${s}\n` })],
  ['a block of YAML', (s) => ({ headers: TEXT, body: `client_secret: |\n  ${s}\nother: x\n` })],
  ['JSON eight times within JSON', (s) => ({ body: nested(JSON.stringify({ password: s }), 8) })],
  [
    'a password in letters of full width',
    (s) => ({ body: `{"\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44":"${s}"}` }),
  ],
  ['a password that is confirmed', (s) => ({ body: `{"passwordConfirmation":"${s}"}` })],
  ['a second password', (s) => ({ body: `{"newPassword2":"${s}"}` })],
  ['a secret of which there is a list', (s) => ({ body: `[{"id":"client_secret","value":"${s}"}]` })],
  ['a private JSON Web Key', (s) => ({ body: `{"kty":"RSA","n":"abc","e":"AQAB","d":"${s}"}` })],
  ['an encrypted token', (s) => ({ body: `{"x":"eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..${s}.${s}.${s}"}` })],
  ['an attribute of XML with spaces', (s) => ({ headers: XML, body: `<r password = "${s}"/>` })],
  ['a parameter of XML', (s) => ({ headers: XML, body: `<param name="password">${s}</param>` })],
  ['elements within a secret one', (s) => ({ headers: XML, body: `<r><password><v>${s}</v></password></r>` })],
  ['a property list', (s) => ({ headers: XML, body: `<key>password</key><string>${s}</string>` })],
  ['a field of HTML', (s) => ({ headers: HTML, body: `<input name="access_token" value="${s}">` })],
  ['a meta element of HTML', (s) => ({ headers: HTML, body: `<meta content='${s}' name='csrf-token'>` })],
  [
    'JSON in an attribute of HTML',
    (s) => ({ headers: HTML, body: `<p data-x="{&quot;access_token&quot;:&quot;${s}&quot;}">` }),
  ],
  [
    'a URL in a URL in a URL',
    (s) => ({ path: `/x?next=${encodeURIComponent(encodeURIComponent(`https://h/?access_token=${s}`))}` }),
  ],
  ['a cookie under another name', (s) => ({ headers: { 'x-original-cookie': `a=${s}` } })],
  [
    'a part of a cookie, again in the answer',
    (s) => ({ headers: { cookie: `a=u%3A${s}%3A9` }, answer: { body: `hi ${s}` } }),
  ],
  [
    'Basic credentials that are no UTF-8, again in the answer',
    (s) => ({ headers: { authorization: `Basic ${base64(`u\u00e9:${s}`)}` }, answer: { body: `hi ${s}` } }),
  ],
  [
    'Basic credentials without a colon, again in the answer',
    (s) => ({ headers: { authorization: `Basic ${base64(s)}==` }, answer: { body: `hi ${s}` } }),
  ],
  ['credentials of a URL without a scheme', (s) => ({ answer: { headers: { location: `//me:${s}@h.example/` } } })],
];

function nested(text: string, times: number): string {
  return times === 0 ? text : nested(JSON.stringify({ x: text }), times - 1);
}

const inAnswers: readonly Row[] = [
  ['an issued token', (s) => ({ answer: { headers: JSON_TYPE, body: `{"access_token":"${s}","expires_in":3600}` } })],
  ['a cookie that is set', (s) => ({ answer: { headers: { 'set-cookie': `sid=${s}; Path=/; HttpOnly` } } })],
  [
    'a cookie that is set, again in the body',
    (s) => ({ answer: { headers: { 'set-cookie': `a=${s}` }, body: `hi ${s}` } }),
  ],
  ['the token in the text of an error', (s) => ({ headers: bearer(s), answer: { body: `no such token: ${s}!` } })],
  [
    'an issued token that was sent before',
    (s) => ({ body: `{"note":"${s}"}`, answer: { body: `{"refresh_token":"${s}"}` } }),
  ],
  ['a token in a redirect', (s) => ({ answer: { headers: { location: `https://h/cb#access_token=${s}&x=1` } } })],
  ['a nonce', (s) => ({ answer: { headers: { 'www-authenticate': `Digest realm="r", nonce="${s}"` } } })],
  ['a bearer token in a text', (s) => ({ answer: { headers: TEXT, body: `curl -H 'Authorization: Bearer ${s}'` } })],
];

/** Every form that is not recognized, each with a secret of its own. */
export function unrecognizedSecrets(): ReturnType<typeof plantedSecrets> {
  return withSecrets(unrecognized);
}

/** Every form, each with a secret of its own. */
export function plantedSecrets(): readonly (Planted & { readonly secret: string })[] {
  return withSecrets([
    ...inHeaders,
    ...inUrls,
    ...inBodies,
    ...inAnswers,
    ...inOtherForms,
    ...inNestedForms,
    ...inCode,
  ]);
}

function withSecrets(rows: readonly Row[]): readonly (Planted & { readonly secret: string })[] {
  return rows.map(([name, planted], index) => {
    const secret = `Sesame${index}Open${String(index * 7919 + 104_729).padStart(8, '0')}`;
    const { headers, ...rest } = planted(secret);
    return { name, secret, path: CALL, ...rest, headers: { ...JSON_TYPE, ...headers } };
  });
}

/** What must not be left of a secret: itself, and what it is easily made from. */
export function tracesOf(secret: string): readonly string[] {
  const coded = [0, 1, 2].map((before) => base64(`${'x'.repeat(before)}${secret}`).slice(before + 1, -4));
  return [
    secret,
    secret.slice(2, -1),
    percent(secret),
    encoded(percent(secret)),
    escaped(secret),
    hex(secret),
    ...coded,
  ];
}

/** A planted secret as an exchange. */
export function exchangeOf({ path = CALL, headers = {}, body = '{}', answer = {} }: Planted): HttpExchange {
  return {
    request: {
      method: 'POST',
      url: `https://api.example.com${path}`,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      body,
    },
    response: { status: 400, headers: answer.headers ?? {}, body: answer.body ?? '' },
  };
}
