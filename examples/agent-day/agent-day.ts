/**
 * A day of an agent, by documented operations alone: log in to the dialer of a skill, take the calls that it places, give
 * each a disposition, take a break, and leave. Unofficial, not affiliated with NICE. It needs nothing but Node.
 */

const {
  FAKE_CXONE_URL: url = 'http://127.0.0.1:4010',
  CXONE_TOKEN_URL: tokenUrl = `${url}/auth/token`,
  CXONE_API_VERSION: version = 'v34.0',
  CXONE_CLIENT_ID: clientId = 'fake-client-id',
  CXONE_CLIENT_SECRET: clientSecret = 'fake-client-secret',
  CXONE_ACCESS_KEY_ID: accessKeyId = 'fake-access-key-id',
  CXONE_ACCESS_KEY_SECRET: accessKeySecret = 'fake-access-key-secret==',
  CXONE_STATION: stationPhoneNumber = '+12025550160',
  CXONE_SKILL: skillName = 'PC that runs',
  CXONE_CONTACTS: wanted = '2',
  CXONE_POLL_SECONDS: pollSeconds = '60',
} = process.env;

/** What the API answers; the body is undefined where there is none. */
interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly why: string;
}

async function token(): Promise<string> {
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: { Authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'password', username: accessKeyId, password: accessKeySecret }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`no token: ${response.status} ${text}`);
  return (JSON.parse(text) as { access_token: string }).access_token;
}

let bearer = await token();

async function send(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${url}/inContactAPI/services/${version}/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${bearer}`,
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout((Number(pollSeconds) + 30) * 1000),
  });
}

/** One request; after a 401 once more, with a new token. The statuses that are no failure are named; another is an error. */
async function ask(method: string, path: string, fine: readonly number[], body?: object): Promise<Answer> {
  let response = await send(method, path, body);
  if (response.status === 401) {
    bearer = await token();
    response = await send(method, path, body);
  }
  const text = await response.text();
  const why = response.headers.get('icStatusDescription') ?? text;
  if (!fine.includes(response.status)) throw new Error(`${method} ${path}: ${response.status} ${why}`);
  const isJson = text.startsWith('{');
  return { status: response.status, body: isJson ? (JSON.parse(text) as Answer['body']) : undefined, why };
}

/** Starts a session; who has one already joins it, and gets another id for it. */
async function start(): Promise<string> {
  const started = await ask('POST', 'agent-sessions', [202, 409], { stationPhoneNumber });
  const { body } = started.status === 409 ? await ask('POST', 'agent-sessions/join', [202], {}) : started;
  return String(body?.['sessionId']);
}

/** Events have strings alone. */
type Event = Readonly<Record<string, string>>;

let session = await start();
let handled = 0;
console.log('The session has started.');
await ask('POST', `agent-sessions/${session}/dialer-login`, [202, 409], { skillName });
await ask('POST', `agent-sessions/${session}/state`, [202], { state: 'Available' });
console.log(`Available in the dialer of ${skillName}.`);

while (handled < Number(wanted)) {
  const { status, body } = await ask(
    'GET',
    `agent-sessions/${session}/get-next-event?timeout=${pollSeconds}`,
    [200, 304, 409],
  );
  if (status === 409) throw new Error('the session was ended by somebody else');
  if (status === 304) continue; // nothing happened: the id of the session stays
  session = String(body?.['sessionId']); // each 200 has the id of the next request
  for (const event of (body?.['events'] ?? []) as readonly Event[]) await handle(event);
}

await ask('POST', `agent-sessions/${session}/state`, [202], { state: 'Unavailable', reason: 'Break' });
await ask('POST', `agent-sessions/${session}/dialer-logout`, [202, 409]);
await ask('DELETE', `agent-sessions/${session}`, [202], { forceLogoff: true, endContacts: true });
console.log(`The day is over: ${handled} contacts.`);

async function handle({ Type, Status, ContactID, DNIS, DisconnectCode }: Event): Promise<void> {
  if (Type !== 'CallContactEvent') return;
  console.log(`${ContactID} ${Status} ${DNIS}${Status === 'Disconnected' ? ` ${DisconnectCode}` : ''}`);
  if (Status === 'Active') {
    const { body } = await ask('GET', `contacts/${ContactID}`, [200]);
    console.log(`  talking in skill ${body?.['skillId']}`);
    await ask('POST', `agent-sessions/${session}/interactions/${ContactID}/end`, [202, 409]);
  }
  // who was not reached has an outcome already
  if (Status !== 'Disconnected' || DisconnectCode !== 'Succeeded') return;
  const disposition = { primaryDispositionId: 1, primaryDispositionNotes: 'will pay', primaryCommitmentAmount: 20 };
  await ask('POST', `agent-sessions/${session}/interactions/${ContactID}/disposition`, [200], disposition);
  handled += 1;
}
