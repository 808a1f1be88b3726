import { parse } from 'yaml';
import { type Contract, type HttpRequest, type Operation, replyAt } from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { SpecTexts } from './learned.ts';

/** A case of spec/cases, as far as learning uses it. */
export interface WrittenCase {
  readonly file: string;
  readonly index: number;
  readonly name: string;
  readonly variants: Readonly<Record<string, string>>;
  readonly request: HttpRequest;
  readonly expect: {
    readonly status: number;
    readonly error?: string;
    readonly description?: string;
    readonly challenge?: string;
    readonly headers?: Readonly<Record<string, string | null>>;
    readonly findings: readonly string[];
    readonly code?: string;
  };
}

type CaseText = Pick<WrittenCase, 'name' | 'expect'> & {
  readonly variants?: WrittenCase['variants'];
  readonly request?: string;
  readonly body?: string;
};

/** What a case without a request of its own is sent to. */
const CALL = 'POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1\nContent-Type: application/json';

export function casesIn(texts: SpecTexts): WrittenCase[] {
  return [...texts]
    .filter(([file]) => file.startsWith('cases/'))
    .flatMap(([file, text]) =>
      (parse(text) as CaseText[]).map(({ name, variants = {}, request, body, expect }, index) => ({
        file,
        index,
        name,
        variants,
        request: requestIn(request ?? `${CALL}\n\n${body ?? ''}`),
        expect,
      })),
    );
}

/** Marks such as `{{token}}` stay as they are: nothing here depends on them. */
function requestIn(text: string): HttpRequest {
  const [head = '', ...body] = text.split(/\r?\n\r?\n/);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const [method = '', url = ''] = first.split(' ');
  const headers: Record<string, string[]> = {};
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    const key = name.toLowerCase();
    headers[key] = [...(headers[key] ?? []), value.join(':').trim()];
  }
  return { method, url, headers, body: body.join('\n\n'), isStripped: true };
}

/** The findings that a case names, in order, with what it says of each. */
export function findingsOf({ expect }: WrittenCase): { code: FindingCode; isShadowed: boolean; isError: boolean }[] {
  return expect.findings.map((text) => {
    const [, shadowed, severity, code] = /^(shadowed )?(\w+) (\S+)/.exec(text) ?? [];
    return { code: code as FindingCode, isShadowed: shadowed !== undefined, isError: severity === 'error' };
  });
}

/** The operation that a case is sent to. */
export function operationOfCase({ operations }: Contract, { request }: WrittenCase): Operation | undefined {
  return operations.find(({ path }) => path === request.url.split('?')[0]);
}

/** The reply that a case is answered with by its first finding; undefined where something else chose the answer. */
export function replyOfCase(tables: Contract, each: WrittenCase): string | undefined {
  const first = findingsOf(each)[0];
  const operation = operationOfCase(tables, each);
  if (first === undefined || !first.isError || first.isShadowed) return undefined;
  const entry = tables.findings[first.code];
  return (entry && replyAt(entry, operation)) ?? undefined;
}
