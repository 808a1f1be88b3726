import { STATUS_CODES } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bytesOf, type Case, type CaseVariants, type Inputs, ORIGIN, readCases, SIGNING_KEY } from './cases.ts';

type Named = Readonly<Record<string, unknown>>;
interface Fake {
  readonly url: string;
  close(): Promise<void>;
}

interface Job {
  readonly title: string;
  readonly each: Case;
  readonly variants: CaseVariants;
  readonly name: string;
}
const AS_WRITTEN = 'as written';

/** The response to every case as it is written, and of those without own variants each one that makes a difference. */
export async function recordResponses(inputs: Inputs): Promise<Named> {
  const singles = Object.entries(inputs.variants).flatMap(([name, values]) =>
    values.map((value) => ({ [name]: value })),
  );
  const groups = new Map<string, Job[]>();
  for (const [title, each] of readCases(inputs.texts)) {
    const own = each.variants ?? each.rulings;
    const others = each.only === 'socket' || own !== undefined ? [] : singles;
    for (const variants of [own ?? {}, ...others]) {
      const key = JSON.stringify([variants, each.tenant]);
      const name = others.includes(variants) ? Object.entries(variants).join().replace(',', '=') : AS_WRITTEN;
      groups.set(key, [...(groups.get(key) ?? []), { title, each, variants, name }]);
    }
  }
  const record: Record<string, Record<string, Recorded>> = {};
  const queue = [...groups.values()];
  const worker = async () => {
    for (let group = queue.shift(); group?.[0] !== undefined; group = queue.shift()) {
      const fake = await start(inputs, group[0].variants, group[0].each.tenant);
      for (const { title, each, name } of group) {
        const recorded = await respond(inputs, fake, each, name === AS_WRITTEN);
        record[title] = { ...record[title], [name]: recorded };
      }
      await fake.close();
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return Object.fromEntries(Object.entries(record).map(([title, variants]) => [title, withoutRepetition(variants)]));
}

/** Most cases have the same response under most variants. */
function withoutRepetition(variants: Readonly<Record<string, Recorded>>): Named {
  const usual = JSON.stringify(variants[AS_WRITTEN]?.response);
  const isKept = ([name, { response }]: [string, Recorded]) =>
    name === AS_WRITTEN || JSON.stringify(response) !== usual;
  return Object.fromEntries(Object.entries(variants).filter(isKept));
}

/** The journal in all its forms and the metrics, after all cases that need no preparation. */
export async function recordJournal(inputs: Inputs): Promise<Named> {
  const fake = await start(inputs, {}, undefined);
  for (const [, each] of plainCases(inputs.texts)) await send(fake, bytesOf(each));
  const text = async (route: string) => {
    const response = await fetch(fake.url + route);
    return steady(await response.text(), fake);
  };
  const { entries } = JSON.parse(await text('/_fake/journal')) as { entries: unknown };
  const har: unknown = JSON.parse(await text('/_fake/journal.har'));
  const lines = await text('/_fake/journal.ndjson');
  const timed = /^(\w+_duration_seconds_(?:bucket|sum)\S*) \S+$/gm;
  const metrics = (await text('/_fake/metrics')).replace(timed, '$1 (time)');
  await fake.close();
  return { json: entries, har, lines, metrics };
}

/** A HAR of the cases that need no preparation, with the responses that they expect; the same for every tree. */
export function harOf(folder: string): object {
  const entries = plainCases(folder).map(([comment, each]) => {
    const { head, body } = bytesOf(each);
    const [first = '', ...lines] = head.toString('latin1').trimEnd().split('\r\n');
    const { status, description, challenge } = each.expect;
    const error = each.expect.error ?? STATUS_CODES[status];
    const text = description === undefined ? '' : JSON.stringify({ error, error_description: description });
    const sent = {
      ...(text && { 'Content-Type': 'application/json' }),
      ...(challenge && { 'WWW-Authenticate': challenge }),
    };
    const pair = (line: string) => ({ name: line.split(':', 1)[0], value: line.replace(/^[^:]*: ?/, '') });
    const type = lines.map(pair).find(({ name }) => name?.toLowerCase() === 'content-type');
    return {
      comment,
      startedDateTime: new Date().toISOString(),
      request: {
        method: first.split(' ')[0],
        url: `https://api.nice-incontact.com${first.split(' ')[1]}`,
        headers: lines.map(pair),
        ...(body.length > 0 && { postData: { mimeType: type?.value ?? '', text: body.toString('utf8') } }),
      },
      response: {
        status,
        headers: Object.entries(sent).map(([name, value]) => ({ name, value })),
        content: { mimeType: 'application/json', text },
      },
    };
  });
  return { log: { version: '1.2', creator: { name: 'cases', version: '1' }, entries } };
}

function plainCases(folder: string): [string, Case][] {
  return readCases(folder).filter(
    ([, { given, tenant, rulings, variants, only, request }]) =>
      [given, tenant, rulings, variants, only].every((each) => each === undefined) && !request?.includes('{{raw}}'),
  );
}

interface Recorded {
  readonly response: Response;
  readonly entry?: unknown;
  readonly calls?: unknown;
}

async function respond(inputs: Inputs, fake: Fake, each: Case, isWhole: boolean): Promise<Recorded> {
  await fetch(`${fake.url}/_fake/reset`, { method: 'POST' });
  const request = bytesOf(each);
  for (const step of inputs.translate(each.given ?? [])) {
    if ('sent' in step) for (let time = 0; time < step.sent; time += 1) await send(fake, request);
    else {
      const [method = '', route = ''] = step.control.split(' ');
      const body = step.body !== undefined && { body: JSON.stringify(step.body) };
      const { ok, status } = await fetch(fake.url + route, { method, ...body });
      if (!ok) throw new Error(`${inputs.folder} answers ${step.control} with ${status}; complete the rename table`);
    }
  }
  const response = await send(fake, request);
  const entry = response.headers?.['x-fake-cxone-journal'];
  const get = async (route: string): Promise<unknown> =>
    JSON.parse(steady(await (await fetch(fake.url + route)).text(), fake));
  if (!isWhole || entry === undefined) return { response };
  return { response, entry: await get(entry), calls: await get('/_fake/calls') };
}

async function start(inputs: Inputs, variants: CaseVariants, tenant: object | undefined): Promise<Fake> {
  const { startFakeCxone } = (await import(pathToFileURL(path.join(inputs.folder, 'dist/index.js')).href)) as {
    startFakeCxone(options: object): Promise<Fake>;
  };
  // `name=value` is one phrase of the rename table
  const translated = inputs.translate(Object.entries(variants).map((pair) => pair.join('=')));
  return startFakeCxone({
    ...(tenant !== undefined && { tenant: { ...inputs.tenant, ...inputs.translate(tenant) } }),
    [inputs.variantsKey]: Object.fromEntries(translated.map((pair) => pair.split('='))),
    signingKey: SIGNING_KEY,
    origin: ORIGIN,
    requestTimeout: 1000,
    wait: () => Promise.resolve(),
  });
}

interface Response {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly error?: string;
}

/** Sends bytes over a socket of their own, the body after `100 Continue` where the head asks for that. */
function send(fake: Fake, { head, body }: { head: Buffer; body: Buffer }): Promise<Response> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(fake.url).port), '127.0.0.1');
    let received = Buffer.alloc(0);
    let isWaiting = /^expect: 100-continue\r$/im.test(head.toString('latin1'));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('connect', () => socket.write(isWaiting ? head : Buffer.concat([head, body])));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (!isWaiting || !received.includes('\r\n\r\n')) return;
      isWaiting = false;
      if (!received.toString('latin1').startsWith('HTTP/1.1 100')) return;
      received = received.subarray(received.indexOf('\r\n\r\n') + 4);
      socket.write(body);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(responseOf(received, fake)));
  });
}

function responseOf(bytes: Buffer, fake: Fake): Response {
  if (bytes.length === 0) return { error: 'closed without a response' };
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = steady(bytes.toString('latin1', 0, end), fake).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  const kept = headers.filter(([name]) => name !== 'date' && name !== 'content-length');
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(kept),
    body: steady(bytes.toString('utf8', end + 4), fake),
  };
}

/** Keys are new for every record: of a token its claims remain, of a public key its name. The port is any. */
function steady(text: string, { url }: Fake): string {
  return text
    .replaceAll(url, ORIGIN)
    .replace(/eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]*/g, (_jwt, claims) => claimsOf(claims))
    .replace(/(\\*"(?:n|kid)\\*":\\*")[\w-]{20,}/g, '$1(key)');
}

const claimsOf = (part: string) => `jwt ${Buffer.from(part, 'base64url').toString('utf8').replaceAll('"', "'")}`;
