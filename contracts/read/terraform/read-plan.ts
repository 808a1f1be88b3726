import { positionAt } from '../../body/position.ts';
import { type Found, found } from '../../finding.ts';
import { readCurls } from '../curl/commands-of.ts';
import { isObject, textIn } from '../json-parts.ts';
import type { Recorded } from '../stream/recorded.ts';
import { Unreadable } from '../unreadable.ts';
import { type CallOfResource, callOf } from './call-of.ts';
import { type PlannedResource, plannedResources, provisionedCommands } from './planned-resources.ts';

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
 * path, and of `local-exec` provisioners that run curl. What is only known after apply is told as such.
 */
export function readPlan(plan: unknown, text: string): Recorded[] {
  const ofResources = plannedResources(plan).flatMap((resource) => {
    const call = callOf(resource);
    return call === undefined ? [] : [recordOf(resource, call, text)];
  });
  return [
    ...ofResources,
    ...provisionedCommands(plan).flatMap(({ address, command }) => ofCommand(address, command, text)),
  ];
}

function recordOf(
  { address, isData, isSensitive }: PlannedResource,
  { exchange, unknown }: CallOfResource,
  text: string,
): Recorded {
  const odd: Found[] = unknown.map((attribute) => found('plan-value-unknown', '', { address, attribute }));
  const { method } = exchange.request;
  if (isData && method !== 'GET' && method !== 'HEAD') odd.push(found('plan-calls-on-read', '', { address }));
  return { ...placeOf(address, text), exchange, found: odd, ...(isSensitive ? { isSensitive } : {}) };
}

/** A command without its values: `${…}` stays as Terraform writes it. */
function ofCommand(address: string, command: string, text: string): Recorded[] {
  const place = placeOf(address.replace(/\[[^\]]*\]$/, ''), text);
  try {
    return readCurls(command, noFile).map(({ request }) => ({
      ...place,
      exchange: { request, response: null },
      found: [],
    }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const problem = `the curl command of ${address}: ${error.message}`;
    return [{ ...place, exchange: null, found: [found('record-broken', '', { problem })] }];
  }
}

function noFile(name: string): string {
  throw new Unreadable(`its data is in the file ${name}, which the plan does not hold`);
}

/** Where the plan speaks of a resource first. */
function placeOf(address: string, text: string): { line: number; column: number } {
  return positionAt(text, Math.max(0, text.indexOf(JSON.stringify(address))));
}
