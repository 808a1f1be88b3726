import type { Contract, Reply, Segments } from './contract.ts';
import { replyNames } from './derive-operations.ts';
import { type Sample, segmentsOfSample } from './segments.ts';
import { deref, type ReplyObject, type ResponseObject, type Spec } from './spec.ts';

/** Derives the table of replies: each named example, with the status of the response that it belongs to. */
export function repliesOf(spec: Spec): Contract['replies'] {
  const replies: Record<string, Reply> = {};
  for (const [status, response] of allResponses(spec)) {
    for (const code of replyNames(response)) {
      const reply = replyOf(code as Reply['code'], Number(status), response, replyObject(spec, response, code));
      if (replies[code] !== undefined && replies[code].status !== reply.status) {
        throw new Error(`the reply ${code} has two statuses`);
      }
      replies[code] = reply;
    }
  }
  return replies as Contract['replies'];
}

/** Every response of every operation, and those of none. */
export function allResponses(spec: Spec): [status: string, response: ResponseObject][] {
  const ofOperations = Object.values(spec.paths).flatMap((path) =>
    Object.values(path).flatMap((operation) => Object.entries(operation.responses)),
  );
  return [...ofOperations, ...Object.entries(spec['x-elsewhere'])].map(([status, node]) => [status, deref(spec, node)]);
}

/** What the spec says of one reply of a response. */
export function replyObject(spec: Spec, response: ResponseObject, code: string): ReplyObject {
  for (const media of Object.values(response.content ?? {})) {
    const example = media.examples?.[code];
    if (example !== undefined) return deref(spec, example);
  }
  const listed = response['x-replies']?.[code];
  if (listed === undefined) throw new Error(`the reply ${code} is not described`);
  return listed;
}

/** The samples of a reply's slots, each with the number of times that it occurs. */
export function samplesOf(object: ReplyObject): Record<string, Sample> {
  const slots = Object.entries(object['x-reply']?.slots ?? {});
  return Object.fromEntries(
    slots.map(([slot, sample]) => [slot, typeof sample === 'string' ? { sample, times: 1 } : sample]),
  );
}

function replyOf(code: Reply['code'], status: number, response: ResponseObject, object: ReplyObject): Reply {
  const samples = samplesOf(object);
  const [mediaType] = Object.keys(response.content ?? {});
  const headers: [string, Segments][] = Object.entries(object['x-reply']?.headers ?? {}).map(([name, value]) => [
    name,
    segmentsOfSample(value, samples),
  ]);
  for (const [name, header] of Object.entries(response.headers ?? {})) {
    const field = header['x-from']?.slice(1);
    if (field !== undefined)
      headers.push([
        name,
        segmentsOfSample(String((object.value as Readonly<Record<string, unknown>> | undefined)?.[field]), samples),
      ]);
  }
  const hasBody = mediaType !== undefined && object.value !== undefined;
  return {
    code,
    status,
    mediaType: hasBody ? mediaType : null,
    body: hasBody ? segmentsOfSample(bodyText(object.value), samples) : null,
    headers,
    samples: Object.fromEntries(Object.entries(samples).map(([slot, { sample }]) => [slot, sample])),
  };
}

/** A page is a text, anything else JSON. */
function bodyText(value: ReplyObject['value']): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
