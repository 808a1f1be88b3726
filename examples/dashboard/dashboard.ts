/**
 * Prints what a wallboard shows: agents by state, skills, and the contacts of the last hour. Unofficial, not affiliated
 * with NICE. It only reads, and needs nothing but Node.
 */

const {
  FAKE_CXONE_URL: url = 'http://127.0.0.1:4010',
  CXONE_TOKEN_URL: tokenUrl = `${url}/auth/token`,
  CXONE_API_VERSION: version = 'v34.0',
  CXONE_CLIENT_ID: clientId = 'fake-client-id',
  CXONE_CLIENT_SECRET: clientSecret = 'fake-client-secret',
  CXONE_ACCESS_KEY_ID: accessKeyId = 'fake-access-key-id',
  CXONE_ACCESS_KEY_SECRET: accessKeySecret = 'fake-access-key-secret==',
  CXONE_TIMEOUT: timeout = '30',
  CXONE_PAGE_SIZE: pageSize = '100',
} = process.env;

interface Token {
  readonly value: string;
  readonly expiresAt: number;
}

let token: Token | undefined;

/** A token by access key, renewed a minute before it expires. */
async function bearer(): Promise<string> {
  if (token !== undefined && Date.now() < token.expiresAt - 60_000) return token.value;
  // RFC 6749 2.3.1: both parts are form-encoded before they are joined
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: { Authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'password', username: accessKeyId, password: accessKeySecret }),
    signal: AbortSignal.timeout(Number(timeout) * 1000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`no token: ${response.status} ${text}`);
  const { access_token, expires_in } = JSON.parse(text) as { access_token: string; expires_in: number };
  token = { value: access_token, expiresAt: Date.now() + expires_in * 1000 };
  return token.value;
}

/** Reads a path of the API; undefined for 204, which older versions send for an empty list. */
async function read<T>(path: string, isRetry = false): Promise<T | undefined> {
  const response = await fetch(`${url}/inContactAPI/services/${version}/${path}`, {
    headers: { Authorization: `Bearer ${await bearer()}`, Accept: 'application/json' },
    signal: AbortSignal.timeout(Number(timeout) * 1000),
  });
  const text = await response.text();
  if (response.status === 401 && !isRetry) {
    token = undefined;
    return read(path, true);
  }
  if (response.status === 204) return undefined;
  if (!response.ok) {
    const why = response.headers.get('icStatusDescription') ?? text;
    throw new Error(`GET ${path}: ${response.status} ${why}`);
  }
  return JSON.parse(text) as T;
}

/** All items of a list, page by page. */
async function readAll<T>(path: string, key: string, parameters: Readonly<Record<string, string>> = {}): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const query = new URLSearchParams({ ...parameters, skip: String(items.length), top: pageSize });
    const page = await read<Readonly<Record<string, readonly T[]>> & { readonly totalRecords: number }>(
      `${path}?${query}`,
    );
    const found = page?.[key] ?? [];
    items.push(...found);
    if (page === undefined || found.length === 0 || items.length >= page.totalRecords) return items;
  }
}

interface AgentState {
  readonly agentStateName: string;
}

interface SkillActivity {
  readonly skillId: number;
  readonly skillName: string;
  readonly agentsAvailable: number;
  readonly contactsActive: number;
  readonly queueCount: number;
}

interface CompletedContact {
  readonly skillId?: number;
  readonly agentSeconds?: number;
}

async function run(): Promise<void> {
  for (const [name, value] of Object.entries({ CXONE_TIMEOUT: timeout, CXONE_PAGE_SIZE: pageSize }))
    if (!/^[1-9]\d{0,5}$/.test(value))
      throw new Error(`${name} must be a whole number from 1 to 999999, not '${value}'`);
  // the server's time, because the clock of this machine may differ
  const server = await read<{ readonly ServerTime: string }>('server-time');
  if (server === undefined) throw new Error('GET server-time: no time');
  const now = new Date(server.ServerTime);
  const hour = { startDate: new Date(now.getTime() - 3_600_000).toISOString(), endDate: now.toISOString() };
  const agents = await readAll<AgentState>('agents/states', 'agentStates');
  const skills = await readAll<SkillActivity>('skills/activity', 'skillActivity');
  const contacts = await readAll<CompletedContact>('contacts/completed', 'completedContacts', hour);

  const states = new Map<string, number>();
  for (const { agentStateName } of agents) states.set(agentStateName, (states.get(agentStateName) ?? 0) + 1);
  console.log(`Agents: ${[...states].map(([name, count]) => `${count} ${name}`).join(', ') || 'none'}`);
  console.log(`Completed contacts, last hour: ${contacts.length}`);
  const lines = skills.map(({ skillId, skillName, queueCount, contactsActive }) => {
    const own = contacts.filter((contact) => contact.skillId === skillId);
    const seconds = own.reduce((sum, { agentSeconds = 0 }) => sum + agentSeconds, 0);
    return [String(skillId), skillName, queueCount, contactsActive, own.length, Math.round(seconds)].map(String);
  });
  const rows = [['skill', 'name', 'queued', 'active', 'completed', 'talk seconds'], ...lines];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

await run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
