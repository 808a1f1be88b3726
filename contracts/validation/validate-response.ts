import type { Violation } from '../../generated/index.ts';
import { type EffectiveContract, type Operation, validatorOf } from '../contract/index.ts';
import type { HttpResponse } from '../http/index.ts';
import { mediaTypeOf } from '../http/index.ts';
import { dotted, parseForeignJson } from '../json/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { parseErrorOf } from './read-body.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Everything that an answer of an operation has otherwise than the contract declares. Pure. */
export function validateResponse(
  contract: EffectiveContract,
  operation: Operation,
  response: HttpResponse,
): RawFinding[] {
  const status = String(response.status);
  const declared = operation.responses[status];
  if (declared === undefined) {
    const known = Object.keys(operation.responses).join(', ');
    return [rawFinding('response-status-undeclared', '', { status, declared: known })];
  }
  const missing = declared.requiredHeaders
    .filter((header) => response.headers !== null && response.headers[header.toLowerCase()] === undefined)
    .map((header) => rawFinding('response-header-missing', '', { header, status }));
  return [...bodyFindings(contract, operation, declared, response), ...missing];
}

function bodyFindings(
  contract: EffectiveContract,
  operation: Operation,
  { mediaType, schema }: Operation['responses'][string],
  { status, headers, body }: HttpResponse,
): RawFinding[] {
  if (body === null) return [];
  if (mediaType === null || schema === null) {
    return body === '' ? [] : [rawFinding('response-body-unexpected', '', { status: String(status) })];
  }
  if (body === '') return [rawFinding('response-body-missing', '', { status: String(status) })];
  const given = mediaTypeOf({ headers }) ?? 'none';
  const about: RawFinding[] =
    headers === null || given === mediaType
      ? []
      : [rawFinding('response-media-type-wrong', '', { given, media: mediaType })];
  if (mediaType !== 'application/json') return about;
  // as for a request: it is said, and what follows it is judged
  if (body.startsWith(BYTE_ORDER_MARK)) about.push(rawFinding('json-bom', '', {}));
  const json = body.startsWith(BYTE_ORDER_MARK) ? body.slice(1) : body;
  let value: unknown;
  try {
    value = parseForeignJson(json);
  } catch {
    return [...about, rawFinding('response-body-broken', '', parseErrorOf(json))];
  }
  const all = validatorOf(contract, operation, schema)?.all;
  if (all === undefined || all(value)) return about;
  const wrong = (all.errors as readonly Violation[]).map(({ instancePath, keyword, params }) =>
    rawFinding('response-body-wrong', instancePath, {
      problem: `${dotted(instancePath) || 'it'} breaks ${keyword} ${JSON.stringify(params)}`,
    }),
  );
  return [...about, ...wrong];
}
