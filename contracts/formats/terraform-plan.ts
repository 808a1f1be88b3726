import { type HttpExchange, type HttpResponse, headersOfObject, responseHeadersOfObject } from '../http/index.ts';
import { isObject, textIn } from '../json/index.ts';
import { type RawFinding, rawFinding } from '../validation/index.ts';
import { brokenCommand, readCurls } from './curl.ts';
import { curlCommands } from './curl-commands.ts';
import { asWritten } from './exchange-record.ts';
import { readPowerShell } from './powershell-request.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { shellWord } from './shell-words.ts';
import { type PlannedResource, plannedResources, provisionedCommands } from './terraform-resources.ts';
import { namesCallPath } from './unread-mentions.ts';
import { Unreadable } from './unreadable.ts';

/** The HTTP call that a resource makes, and the attributes of it that the plan does not know. */
interface CallOfResource {
  /** Null where the plan does not know its URL. */
  readonly exchange: HttpExchange | null;
  readonly unknown: readonly string[];
}

/**
 * Names under which providers keep the parts of a call, with `create_` or `update_` before them or without: `http` (hashicorp/http), `terracurl_request`, `restapi_object`,
 * `restful_resource` and `restful_operation`, and others that follow them.
 */
const NAMES = {
  url: ['url', 'uri', 'endpoint'],
  path: ['path', 'api_path'],
  method: ['method', 'http_method', 'request_method'],
  headers: ['request_headers', 'headers', 'header'],
  body: ['request_body', 'body', 'data', 'json', 'payload'],
} as const;

/** Providers whose base URL, headers and media type are in their configuration; what they send is JSON. */
const OF_JSON = /^rest(?:api|ful)_/;

/** Reads a resource as an HTTP call; undefined where it names neither URL nor path. */
function callOf({ type, values, unknown, isData, action }: PlannedResource): CallOfResource | undefined {
  const named = (names: readonly string[]) => [...names.map((name) => `${action}_${name}`), ...names];
  const isSet = (name: string) => values[name] !== undefined && values[name] !== null;
  const first = (names: readonly string[]) => named(names).find(isSet);
  const unknownUrl = named([...NAMES.url, ...NAMES.path]).find((name) => unknown[name] === true);
  const urlName = first(NAMES.url) ?? first(NAMES.path);
  const url = urlName === undefined ? undefined : values[urlName];
  if (typeof url !== 'string')
    return unknownUrl !== undefined && isCall(values) ? { exchange: null, unknown: [unknownUrl] } : undefined;
  const bodyName = first(NAMES.body);
  const unknownBody = named(NAMES.body).find((name) => isUnknown(unknown[name]));
  const method = values[first(NAMES.method) ?? ''];
  const headers = values[first(NAMES.headers) ?? ''];
  const given = isObject(headers) ? headersOfObject(headers) : null;
  return {
    exchange: {
      request: {
        method: typeof method === 'string' ? method.toUpperCase() : isData ? 'GET' : 'POST',
        url,
        headers: given && OF_JSON.test(type) ? { 'content-type': ['application/json'], ...given } : given,
        body: unknownBody !== undefined ? null : bodyName === undefined ? '' : plannedBodyText(values[bodyName]),
        isStripped: true,
      },
      response: plannedResponse(values),
    },
    unknown: unknownBody === undefined ? [] : [unknownBody],
  };
}

/** A resource whose URL is not known yet is a call where it names a body, a method or headers of one. */
function isCall(values: PlannedResource['values']): boolean {
  return [...NAMES.method, 'request_headers', 'request_body', 'payload'].some(
    (name) => typeof values[name] === 'string',
  );
}

/** What a data source of hashicorp/http read while the plan was made. */
function plannedResponse(values: PlannedResource['values']): HttpResponse | null {
  const status = values['status_code'];
  if (typeof status !== 'number') return null;
  const { response_headers: headers, response_body: body } = values;
  return {
    status,
    headers: isObject(headers) ? responseHeadersOfObject(headers) : null,
    body: typeof body === 'string' ? body : null,
  };
}

function isUnknown(mark: unknown): boolean {
  return mark === true || (isObject(mark) && /true/.test(JSON.stringify(mark)));
}

/** Some providers take JSON text, others values. */
function plannedBodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** True for what `terraform show -json` prints for a plan. */
export function isPlan(value: unknown): boolean {
  return (
    isObject(value) &&
    textIn(value, 'format_version') !== undefined &&
    (isObject(value['planned_values']) || Array.isArray(value['resource_changes']))
  );
}

/**
 * The HTTP calls that a Terraform plan is about to make: of resources and data sources whose attributes name a URL or a
 * path, and of `local-exec` provisioners that run curl. What is only known after apply is reported as such.
 */
export function readPlan(plan: unknown, text: string): RecordingEntry[] {
  const resources = plannedResources(plan).map((resource) => ({ resource, call: callOf(resource) }));
  const calls = resources.flatMap(({ resource, call }) => (call === undefined ? [] : [{ resource, call }]));
  const held = resources.flatMap(({ resource: { address, values }, call }) =>
    call === undefined
      ? commandsWithin(values).map((command) => ({ address, command, environment: {}, place: address }))
      : [],
  );
  const provisioned = provisionedCommands(plan).map((each) => ({ ...each, place: withoutIndex(each.address) }));
  const commands = [...held, ...provisioned];
  const places = placesOf(text, [
    ...calls.map(({ resource: { address } }) => address),
    ...commands.map(({ place }) => place),
  ]);
  const placeOf = (address: string) => places.get(address) ?? { line: 1, column: 1 };
  return [
    ...calls.map(({ resource, call }) => plannedRecord(resource, call, placeOf(resource.address))),
    ...commands.flatMap(({ address, command, environment, place }) =>
      command === undefined
        ? [unknownCommand(address, placeOf(place))]
        : ofCommand(address, withVariables(command, environment), placeOf(place)),
    ),
  ];
}

const LONGEST_VALUE = 200_000;

/** The texts of a resource of any other kind that have a command of curl, or the path of the call. */
function commandsWithin(value: unknown): string[] {
  if (typeof value === 'string') {
    const isRead = value.length < LONGEST_VALUE && (namesCallPath(value) || /\bcurl(?:\.exe)?\s/.test(value));
    return isRead ? [value] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(commandsWithin) : [];
}

/** A script behind the variables that it is run with; one for a shell of Windows is left as it is. */
function withVariables(command: string, environment: Readonly<Record<string, unknown>>): string {
  const set = Object.entries(environment).filter(([name, value]) => /^\w+$/.test(name) && typeof value === 'string');
  if (/\$env:|%\w{1,60}%/.test(command)) return command;
  return [...set.map(([name, value]) => `${name}=${shellWord(String(value))}`), command].join('\n');
}

type Place = Pick<RecordingEntry, 'line' | 'column'>;

function plannedRecord(
  { address, isData, isSensitive }: PlannedResource,
  { exchange, unknown }: CallOfResource,
  place: Place,
): RecordingEntry {
  const odd: RawFinding[] = unknown.map((attribute) => rawFinding('plan-value-unknown', '', { address, attribute }));
  const method = exchange?.request.method ?? 'GET';
  if (isData && method !== 'GET' && method !== 'HEAD') odd.push(rawFinding('plan-calls-on-read', '', { address }));
  return { ...place, exchange, found: odd, ...(isSensitive ? { isSensitive } : {}) };
}

/** The address of a resource without the `[0]` or `["key"]` of one instance. */
function withoutIndex(address: string): string {
  const open = address.indexOf('[', address.lastIndexOf(']', address.length - 2) + 1);
  return address.endsWith(']') && open >= 0 ? address.slice(0, open) : address;
}

/** A command that the plan does not have, because it refers to values. */
function unknownCommand(address: string, place: Place): RecordingEntry {
  const found = [rawFinding('plan-value-unknown', '', { address, attribute: 'command' })];
  return { ...place, exchange: null, found };
}

/** A command without its values: `${…}` stays as Terraform writes it. */
function ofCommand(address: string, command: string, place: Place): RecordingEntry[] {
  const commands = curlCommands(command);
  if (commands.length === 0) return ofOtherCommand(address, command, place);
  return readCurls(command, commands, noFile).map(({ request, notes }) =>
    request === null
      ? { ...place, exchange: null, found: [], notes }
      : typeof request === 'string'
        ? { ...place, exchange: null, found: brokenCommand(`the curl command of ${address}: ${request}`) }
        : { ...place, found: [], ...asWritten({ exchange: { request, response: null }, notes }) },
  );
}

/** A command without curl: requests of PowerShell, and what names the path of the call and is not read. */
function ofOtherCommand(address: string, command: string, place: Place): RecordingEntry[] {
  const read = /\b(?:Invoke-|iwr\b|irm\b)/i.test(command) ? readPowerShell(command) : [];
  if (read.length > 0) return read.map(({ entry }) => ({ ...entry, ...place }));
  if (!namesCallPath(command)) return [];
  const notes = [`${address} names the path of the call, and is not read`];
  return [{ ...place, exchange: null, found: [rawFinding('record-unread', '', {})], notes }];
}

function noFile(name: string): string {
  throw new Unreadable(`its data is in the file ${name}, which the plan does not contain`);
}

const STRING_OR_BREAK = /"(?:[^"\\\n]|\\[^\n])*"?|\n/g;

/** Where the plan speaks of each resource first, all in one look at it. */
function placesOf(text: string, addresses: readonly string[]): ReadonlyMap<string, Place> {
  const wanted = new Map(addresses.map((address) => [JSON.stringify(address), address]));
  const places = new Map<string, Place>();
  let [line, lineStart] = [1, 0];
  for (const { 0: written, index } of text.matchAll(STRING_OR_BREAK)) {
    if (wanted.size === 0) break;
    const address = wanted.get(written);
    if (written === '\n') [line, lineStart] = [line + 1, index + 1];
    else if (address !== undefined) {
      places.set(address, { line, column: index - lineStart + 1 });
      wanted.delete(written);
    }
  }
  return places;
}
