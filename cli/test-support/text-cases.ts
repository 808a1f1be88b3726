import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { parse } from 'yaml';

/** A text that people have at hand, what is asked about it, and what must come of it. Written by hand. */
export interface TextCase {
  readonly title: string;
  readonly command: 'check' | 'explain';
  /** By name; the first one is what the command is asked about. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the first file; UTF-8 without a mark by default. */
  readonly encoding?: keyof typeof ENCODINGS;
  readonly options?: readonly string[];
  readonly expect: {
    readonly exit: number;
    /** `line code pointer` of check, `code pointer` of explain, in the order of the report. */
    readonly findings?: readonly string[];
    /** Of check: how many exchanges concern the contract. */
    readonly exchanges?: number;
    readonly notes?: readonly string[];
    /** Of explain: the status of the answer, and its words. */
    readonly answer?: string;
    /** What is printed, on either stream. */
    readonly says?: readonly string[];
  };
}

const ENCODINGS = {
  'utf-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16le with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16be with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'lines of Windows': (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')),
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
} as const;

/** What a name in braces means in a case. */
const TEXTS = {
  GOOD: '{"contact":{"externalId":"ext-1","phoneNumbers":[{"phoneType":"mobile","number":"+12135550142"}]},"campaignId":"camp-pc-001"}',
  BAD: '{"contact":{"externalId":"ext-1","phone":"+12135550142"},"campaignId":"camp-pc-001"}',
  REJECTED: '{"error":"Bad Request","error_description":"invalid campaign id for personal connection"}',
} as const;
const PATH = '/ccapi/v2/outbound/personal-connection/call';
/** As options of curl. */
const HEADERS = "-H 'Authorization: Bearer abc.def.ghi' -H 'Content-Type: application/json'";

/** The files of cli/texts/ as they are written. */
function textFiles(): string[] {
  const folder = fileURLToPath(new URL('../texts/', import.meta.url));
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return names.sort().map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** How many cases each file has, by the comment in its first line: the table of docs/check.md. */
export function textCounts(): string {
  const rows = textFiles().map((text) => {
    const cases = parse(text) as TextCase[];
    const endingWith = (code: number) => cases.filter(({ expect: { exit } }) => exit === code).length;
    const kind = text.slice(2, text.indexOf('\n')).replace(/(?:[.:] .*|\.)$/, '');
    return `| ${kind} | ${[0, 1, 2].map(endingWith).join(' | ')} |`;
  });
  return ['| texts | right | wrong | named, not read |', '|---|---|---|---|', ...rows].join('\n');
}

/** Every case of cli/texts/, by file. */
export function readTextCases(): TextCase[] {
  return textFiles()
    .flatMap((text) => parse(text) as TextCase[])
    .map(({ files, expect, ...each }) => ({
      ...each,
      files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, filled(text)])),
      expect: { ...expect, notes: (expect.notes ?? []).map(filled), says: (expect.says ?? []).map(filled) },
    }));
}

/** The bytes of a file as its case writes them. */
export function bytesOf(text: string, encoding: TextCase['encoding']): Buffer {
  return encoding === undefined ? Buffer.from(text) : ENCODINGS[encoding](text);
}

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  length: (text) => String(Buffer.byteLength(text)),
  hex: (text) => Buffer.byteLength(text).toString(16),
  string: (text) => JSON.stringify(text),
  base64: (text) => Buffer.from(text).toString('base64'),
  gzip: (text) => gzipSync(text).toString('base64'),
  deflate: (text) => deflateSync(text).toString('base64'),
  br: (text) => brotliCompressSync(text).toString('base64'),
  backticks: (text) => text.replaceAll('"', '`"'),
  windows: (text) => text.replaceAll('"', '\\"'),
};

function filled(text: string): string {
  return text
    .replaceAll('{HEADERS}', HEADERS)
    .replaceAll('{PATH}', PATH)
    .replaceAll('{URL}', `https://api.nice-incontact.com${PATH}`)
    .replace(/\{(GOOD|BAD|REJECTED)(?:\.(\w+))?\}/g, (_mark, name: keyof typeof TEXTS, form = '') =>
      (FORMS[form] ?? String)(TEXTS[name]),
    );
}
