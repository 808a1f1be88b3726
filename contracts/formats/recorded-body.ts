import type { HttpRequest } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { unpack } from './content-coding.ts';
import { Unreadable } from './unreadable.ts';

/** A body as a recording has it: its text, or null and why it is not there. */
export interface RecordedBody {
  readonly text: string | null;
  /** What cannot be said of the body, in words that follow "the body of the request". */
  readonly note?: string;
}

/** What a recording says of a body besides its text. */
export interface BodyFacts {
  readonly text: string | undefined;
  readonly isBase64: boolean;
  /** Bytes; undefined or below 0 where they were not counted. */
  readonly size: number | undefined;
  readonly contentLength: string | undefined;
  /** Content-Encoding of the message. */
  readonly codings: string | undefined;
  /** The file that it was written to. */
  readonly file: string | undefined;
  /** True where the recorder says that it is not all there. */
  readonly isCut: boolean;
  /** True where a message of this kind may have none at all. */
  readonly isOptional: boolean;
}

/** The body of a message that was recorded; what was not recorded is not taken for empty. */
export function recordedBody(facts: BodyFacts): RecordedBody {
  const { text, file, isBase64 } = facts;
  if (text === undefined || text === '') {
    if (file !== undefined) return { text: null, note: `is in the file ${file}, which is not read` };
    return isKnownEmpty(facts) ? { text: '' } : { text: null, note: 'was not recorded' };
  }
  if (isBase64) return bodyOfBytes(fromBase64(text), facts.codings);
  if (STAND_IN.test(text)) return { text: null, note: 'was not recorded' };
  if (isPacked(facts.codings) && UNREADABLE.test(text)) return notUndone(facts.codings);
  if (isPacked(facts.codings) && BASE64.test(text)) return bodyOfBytes(fromBase64(text), facts.codings);
  if (CUT.test(text.slice(-40)) && !isJson(text)) return { text: null, note: 'was recorded in part' };
  const { isCut, size } = facts;
  const isShort = size !== undefined && Buffer.byteLength(text) < size;
  if (!isCut && !isShort) return { text };
  if (text.startsWith('{') || text.startsWith('[') ? isJson(text) : !isCut) return { text };
  const part = isCut ? '' : `, ${Buffer.byteLength(text)} of ${size} bytes`;
  return { text: null, note: `was recorded in part${part}` };
}

/** What loggers write in the place of a body. */
const STAND_IN =
  /^(?:\*{3,}|REDACTED|\(unable to decode value\)|[<[(](?:\d{1,9} bytes?|Buffer(?: [^<>]{1,400})?|(?:body |request |response )?(?:redacted|truncated|filtered|masked|omitted|hidden|removed|binary|stream)\b[\w ,.:-]{0,60})[>\])])$/i;
/** Values of JSON that a recorder has taken out. */
const REDACTED_VALUE =
  /([:[,] ?)"(?:\*{3,}|[<[(](?:field )?(?:redacted|filtered|masked|hidden|removed|sanitized)[>\])]|REDACTED)"(?= ?[,}\]\r\n])/gi;

/** The body of a recorded request, whose values that were taken out are not known. */
export function withoutRedacted(body: string | null): Pick<HttpRequest, 'body' | 'isTemplate'> & { notes: string[] } {
  const plain = body?.startsWith('{') === true ? body.replace(REDACTED_VALUE, '$1"..."') : body;
  if (plain === body) return { body, notes: [] };
  return {
    body: plain,
    isTemplate: true,
    notes: ['values of the body were taken out by the recorder, and are not checked'],
  };
}

const BASE64 = /^[A-Za-z\d+/]{8,}={0,2}$/;
/** How a body ends that a logger has cut. */
const CUT = /(?:\.{3}|…|[[(<]truncated[\])>]|\d more (?:bytes|characters|chars)[\])>]?)$/i;

/** Empty is what is said to be so, by a size or by a text, and not otherwise by Content-Length. */
function isKnownEmpty({ text, size, contentLength, isCut, isOptional }: BodyFacts): boolean {
  if (isCut || Number(contentLength ?? 0) > 0 || (size !== undefined && size > 0)) return false;
  return text === '' || size === 0 || contentLength === '0' || isOptional;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text has these
const UNREADABLE = /[\x00-\x08\x0e-\x1f\uFFFD]/;

function isPacked(codings: string | undefined): codings is string {
  return codings !== undefined && !['', 'identity'].includes(codings.trim().toLowerCase());
}

function notUndone(codings: string): RecordedBody {
  return { text: null, note: `is packed as ${codings}, which cannot be undone here` };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text, unpacked where they are packed: recorders write them before or after that. */
export function bodyOfBytes(bytes: Buffer, codings: string | undefined): RecordedBody {
  const packed = isPacked(codings) ? codings : bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gzip' : undefined;
  const plain = packed === undefined ? bytes : (unpack(bytes, packed) ?? bytes);
  try {
    const text = utf8.decode(plain);
    if (packed === undefined || plain !== bytes || !UNREADABLE.test(text)) return { text };
  } catch {
    if (packed === undefined) return { text: bytes.toString('utf8') };
  }
  return notUndone(packed);
}

function fromBase64(base64: string): Buffer {
  try {
    return Buffer.from(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    throw new Unreadable('a body says that it is base64 and is not');
  }
}

/** What is said of bodies that are not there, each with the message that it is of. */
export function bodyNotes(request: RecordedBody, response: RecordedBody | null): string[] {
  return [
    ...(request.note === undefined ? [] : [`the body of the request ${request.note}`]),
    ...(response?.note === undefined ? [] : [`the body of the answer ${response.note}`]),
  ];
}
