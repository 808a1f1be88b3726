import { base64, base64url, bearer, encoded, FORM, hex, inJson, pem, percent, type Row } from './planted-encodings.ts';

/** Forms of one notation within another, of tools and of other protocols. */
export const inNestedForms: readonly Row[] = [
  ['JSON in a form in JSON', (s) => ({ body: inJson(`a=b&payload=${encoded(`{"password":"${s}"}`)}`) })],
  [
    'a form in JSON in a form',
    (s) => ({ headers: FORM, body: `x=1&data=${encoded(inJson(`client_secret=${s}&x=1`))}` }),
  ],
  ['base64url of JSON', (s) => ({ body: JSON.stringify({ state: base64url(`{"user":"u","password":"${s}"}`) }) })],
  ['base64 of JSON with white space', (s) => ({ body: inJson(base64(`{ "client_secret" : "${s}" }`)) })],
  ['base64 of JSON in a header', (s) => ({ headers: { 'x-user': base64(`{"access_token":"${s}"}`) } })],
  ['base64url of JSON in the query', (s) => ({ path: `/x?state=${base64url(`{"a":1,"refresh_token":"${s}"}`)}` })],
  ['a name that is encoded twice in the query', (s) => ({ path: `/x?pass%2577ord=${s}` })],
  ['a value that is encoded twice in the query', (s) => ({ path: `/x?token=${encoded(percent(s))}` })],
  ['an array in the query', (s) => ({ path: `/x?token[]=first-1&token[]=${s}` })],
  ['an object in the query', (s) => ({ path: `/x?credentials[value]=${s}&credentials[kind]=x` })],
  ['a secret object in a form', (s) => ({ headers: FORM, body: `secrets%5Bfirst%5D=${s}&a=b` })],
  ['a parameter within the path', (s) => ({ path: `/a;token=${s};v=1/b` })],
  ['the signature of a URL of AWS', (s) => ({ path: `/k?X-Amz-Credential=AKIA%2F1&X-Amz-Signature=${s}` })],
  ['a session of AWS in a URL in JSON', (s) => ({ body: inJson(`https://b.s3.example/k?X-Amz-Security-Token=${s}`) })],
  [
    'a signature of AWS',
    (s) => ({ headers: { authorization: `AWS4-HMAC-SHA256 Credential=A/1, SignedHeaders=host, Signature=${s}` } }),
  ],
  ['a signature of OAuth 1', (s) => ({ headers: { authorization: `OAuth realm="r", oauth_signature="${s}"` } })],
  ['a shared access signature', (s) => ({ path: `/c/b?sv=2022&sig=${s}&se=2030` })],
  [
    'the next nonce of Digest',
    (s) => ({ answer: { headers: { 'authentication-info': `nextnonce="${s}", qop=auth` } } }),
  ],
  ['an encrypted token as Bearer', (s) => ({ headers: bearer(`eyJhbGciOiJSU0EifQ.${s}.${s}.${s}.${s}`) })],
  ['a cookie in quotes', (s) => ({ headers: { cookie: `sid="${s}"; theme=dark` } })],
  ['JSON in a cookie', (s) => ({ headers: { cookie: `state=${encoded(`{"t":"${s}"}`)}` } })],
  [
    'variables of GraphQL',
    (s) => ({ body: `{"query":"mutation($password:String!){x}","variables":{"password":"${s}"}}` }),
  ],
  [
    'an argument of GraphQL',
    (s) => ({ body: JSON.stringify({ query: `mutation{login(user:"u",password:"${s}"){id}}` }) }),
  ],
  ['an operation of JSON Patch', (s) => ({ body: `[{"op":"replace","path":"/users/1/password","value":"${s}"}]` })],
  ['pairs in arrays', (s) => ({ body: `{"headers":[["accept","*/*"],["x-api-key","${s}"]]}` })],
  ['a list of variables', (s) => ({ body: `{"env":["HOME=/root","DB_PASSWORD=${s}"]}` })],
  ['an element of XML in JSON', (s) => ({ body: inJson(`<r><Password>${s}</Password></r>`) })],
  [
    'an element with an attribute in JSON',
    (s) => ({ body: inJson(`<wsse:Password Type="x#Text">${s}</wsse:Password>`) }),
  ],
  ['CDATA in JSON', (s) => ({ body: inJson(`<r><apiKey><![CDATA[${s}]]></apiKey></r>`) })],
  ['a field of HTML in JSON', (s) => ({ body: inJson(`<input type="hidden" name="access_token" value="${s}">`) })],
  [
    'a header of SOAP',
    (s) => ({
      headers: { 'content-type': 'application/soap+xml' },
      body: `<e:Header><wsse:UsernameToken><wsse:Password Type="x">${s}</wsse:Password></wsse:UsernameToken></e:Header>`,
    }),
  ],
  ['YAML in JSON', (s) => ({ body: inJson(`client:\n  client_secret: "${s}"\n`) })],
  ['a block of YAML in JSON', (s) => ({ body: inJson(`client_secret: >-\n  ${s}\nother: x\n`) })],
  [
    'a header in JSON that goes on in the next line',
    (s) => ({ body: inJson(`GET / HTTP/1.1\r\nX-Api-Key:\r\n ${s}\r\n`) }),
  ],
  [
    'parts with names and file names',
    (s) => ({
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\nContent-Disposition: form-data; name="client_secret"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${s}\r\n--b--\r\n`,
    }),
  ],
  [
    'lines of JSON',
    (s) => ({ headers: { 'content-type': 'application/x-ndjson' }, body: `{"a":1}\n{"password":"${s}"}\n` }),
  ],
  ['credentials of a database', (s) => ({ body: inJson(`postgres://me:${s}@db.example:5432/x?sslmode=require`) })],
  ['a token as user of a URL', (s) => ({ body: inJson(`https://${s}@git.example/x.git`) })],
  ['Basic credentials in a text', (s) => ({ body: inJson(`send Basic ${base64(`me:${s}`)} along`) })],
  ['the key of an account', (s) => ({ body: inJson(`AccountName=a;AccountKey=${s}==;EndpointSuffix=core.example`) })],
  ['a connection string in JSON', (s) => ({ body: inJson(`Server=db;User Id=x;Password=${s};Encrypt=yes`) })],
  ['a key of OpenSSH', (s) => ({ body: inJson(pem(s).replaceAll('PRIVATE KEY', 'OPENSSH PRIVATE KEY')) })],
  ['a key of PGP', (s) => ({ body: inJson(pem(s).replaceAll('PRIVATE KEY', 'PGP PRIVATE KEY BLOCK')) })],
  ['a private key in base64', (s) => ({ body: inJson(base64(pem(s))) })],
  ['a private key in the query', (s) => ({ path: `/x?k=${encoded(pem(s))}` })],
  [
    'a link to the next page',
    (s) => ({ answer: { headers: { link: `<https://h/?page=2&access_token=${s}>; rel="next"` } } }),
  ],
  ['a refresh', (s) => ({ answer: { headers: { refresh: `0; url=https://h/cb?id_token=${s}` } } })],
  ['a URL that was rewritten', (s) => ({ headers: { 'x-forwarded-uri': `/cb?state=1&code=${s}` } })],
  ['a flag of a command', (s) => ({ body: inJson(`mysql -h db --password=${s} -e x`) })],
  ['a flag of a command, with a space', (s) => ({ body: inJson(`tool login --token ${s} --verbose`) })],
  ['the user of curl', (s) => ({ body: inJson(`curl -u me:${s} https://h/`) })],
];

/** Forms in which nothing distinguishes a secret from another word; docs/journal.md lists them. */
export const unrecognized: readonly Row[] = [
  ['a word of a sentence', (s) => ({ body: `{"note":"it is ${s}, do not tell"}` })],
  ['words of .netrc', (s) => ({ body: inJson(`machine h login u password ${s}`) })],
  ['the user of an Oracle URL', (s) => ({ body: inJson(`jdbc:oracle:thin:me/${s}@db:1521`) })],
  ['a name and a value among others in one array', (s) => ({ body: `{"raw":["Accept","*/*","X-Api-Key","${s}"]}` })],
  ['a protocol of a WebSocket', (s) => ({ headers: { 'sec-websocket-protocol': `v1, ${s}` } })],
  ['hex of JSON', (s) => ({ body: inJson(hex(`{"password":"${s}"}`)) })],
  ['base64 of a sentence', (s) => ({ body: inJson(base64(`the password is ${s}`)) })],
  ['a name of another language', (s) => ({ body: `{"mot_de_passe":"${s}"}` })],
];
