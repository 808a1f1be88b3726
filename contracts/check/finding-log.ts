import type { FindingCode } from '../../generated/index.ts';
import type { EffectiveContract } from '../contract/index.ts';
import type { RecordingEntry } from '../formats/index.ts';
import { urlParts } from '../http/index.ts';
import { patternOf, SourceLocator } from '../json/index.ts';
import { secretsIn, secretsRedactor } from '../redaction/index.ts';
import {
  describeFinding,
  type ExchangeFound,
  isAboutKey,
  placeInRequest,
  type RawFinding,
} from '../validation/index.ts';
import type { CheckedFinding, FileChecked, FindingGroup, Side } from './check-result.ts';

const MOST_EXAMPLES = 3;
/** Unknown keys can be of any number; what is over is counted under one group of its code. */
const MOST_GROUPS = 1000;

/** The same for what is the same fault, in whatever file and line, so that a baseline outlives a new recording. */
function fingerprintOf(
  operation: string | null,
  side: Side,
  { code, pointer }: Pick<RawFinding, 'code' | 'pointer'>,
): string {
  return `${operation ?? '-'} ${side} ${code} ${patternOf(pointer)}`.trimEnd();
}

function operationOf(validated: ExchangeFound | undefined): string | null {
  return validated?.operation?.id ?? validated?.document?.id ?? null;
}

/** Counts findings that are alike, and keeps the first few of each kind. */
class FindingGroups {
  readonly #groups = new Map<string, FindingGroup>();
  readonly #rejections = new Map<string, number>();

  /** Counts a finding that the fake would respond to its request with; what else is found of it comes after. */
  countRejection(fingerprint: string): void {
    this.#rejections.set(fingerprint, (this.#rejections.get(fingerprint) ?? 0) + 1);
  }

  /** Counts one more of a kind; true where nothing more is to be shown of it. */
  count(fingerprint: string): boolean {
    const group = this.#groups.get(fingerprint);
    if (group === undefined) return false;
    group.count += 1;
    return group.examples.length >= MOST_EXAMPLES;
  }

  /** Shows a finding that was just counted as an example of its kind; one of a new kind begins that. */
  show(finding: CheckedFinding): void {
    const { fingerprint } = finding;
    const group = this.#groups.get(fingerprint);
    if (group !== undefined) {
      if (group.examples.length < MOST_EXAMPLES) group.examples.push(finding);
      return;
    }
    const isFull = this.#groups.size >= MOST_GROUPS;
    const key = isFull ? `${finding.operation ?? '-'} ${finding.side} ${finding.code} (others)` : fingerprint;
    if (isFull && this.#groups.has(key)) this.count(key);
    else this.#groups.set(key, groupOf(finding, key));
  }

  /** Errors first, of them those that the fake would reject with, and then what is there most often. */
  all(): FindingGroup[] {
    const rejectionsOf = ({ fingerprint }: FindingGroup) => this.#rejections.get(fingerprint) ?? 0;
    return [...this.#groups.values()].sort(
      (a, b) =>
        (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1) ||
        rejectionsOf(b) - rejectionsOf(a) ||
        b.count - a.count,
    );
  }
}

function groupOf(finding: CheckedFinding, key: string): FindingGroup {
  const { code, severity, side, operation, hint, evidence, isKnown } = finding;
  const place = patternOf(placeInRequest(finding));
  return {
    fingerprint: key,
    code,
    severity,
    side,
    operation,
    place,
    hint,
    evidence,
    isKnown,
    count: 1,
    examples: [finding],
  };
}

/** Findings that are kept with their places; the groups count all of them. */
const MOST_LISTED = 10_000;

/** Notes what was found: all of it counted, the first of it listed. */
export class FindingLog {
  readonly #contract: EffectiveContract;
  readonly #baseline: ReadonlySet<string>;
  /** Fingerprints as they are written in records, that are in the report already: they show no secret that is not there. */
  readonly #shown = new Set<string>();
  readonly groups = new FindingGroups();
  readonly listed: CheckedFinding[] = [];
  unlisted = 0;
  known = 0;

  constructor(contract: EffectiveContract, baseline: ReadonlySet<string>) {
    this.#contract = contract;
    this.#baseline = baseline;
  }

  take(
    file: FileChecked,
    record: RecordingEntry,
    validated: ExchangeFound | undefined,
    side: Side,
    all: readonly RawFinding[],
  ): void {
    const clean = cleanerOf(record);
    const operation = operationOf(validated);
    const isOpen = record.isSensitive !== true;
    let isRejected = side !== 'request';
    for (const each of all) {
      const isListed = this.listed.length < MOST_LISTED;
      const written = fingerprintOf(operation, side, each);
      const found = isOpen && !isListed && this.#shown.has(written) ? each : quotable(each, record, clean);
      if (isOpen && found === each && this.#shown.size < MOST_GROUPS) this.#shown.add(written);
      const { severity } = this.#contract.tables.findings[found.code];
      file[severity === 'error' ? 'errors' : 'warnings'] += 1;
      const fingerprint = found === each ? written : fingerprintOf(operation, side, found);
      if (!isRejected && severity === 'error') {
        isRejected = true;
        this.groups.countRejection(fingerprint);
      }
      const isKnown = this.#baseline.has(fingerprint);
      if (isKnown) this.known += 1;
      if (!isListed) this.unlisted += 1;
      if (this.groups.count(fingerprint) && !isListed) continue;
      const finding = {
        ...this.#checkedFinding(record, validated, side, found, clean),
        file: file.file,
        fingerprint,
        isKnown,
      };
      this.groups.show(finding);
      if (isListed) this.listed.push(finding);
    }
  }

  #checkedFinding(
    record: RecordingEntry,
    validated: ExchangeFound | undefined,
    side: Side,
    found: RawFinding,
    clean: (text: string) => string,
  ): Omit<CheckedFinding, 'file' | 'fingerprint' | 'isKnown'> {
    const request = record.exchange?.request;
    const described = describeFinding(this.#contract.tables, found);
    return {
      ...described,
      message: record.isSensitive === true ? this.#summaryOf(found.code) : clean(described.message),
      ...placeIn(record, validated, side, found),
      ...(record.entry !== undefined && { entry: record.entry }),
      ...(record.item !== undefined && { item: clean(record.item) }),
      side,
      operation: operationOf(validated),
      method: request?.method ?? null,
      path: request === undefined ? null : clean(urlParts(request.url).path),
      status: record.exchange?.response?.status ?? null,
    };
  }

  /** The catalog's words, where the record's own may not be quoted. */
  #summaryOf(code: FindingCode): string {
    return this.#contract.tables.findings[code].summary.replace(/\.$/, '');
  }
}

/** Takes the secrets of a record out of what is said about it; they are looked for where something is. */
function cleanerOf({ exchange, isSensitive }: RecordingEntry): (text: string) => string {
  let clean: ((text: string) => string) | undefined;
  return (text) => {
    clean ??= secretsRedactor(isSensitive === true || exchange === null ? [] : secretsIn(exchange));
    return clean(text);
  };
}

/** Keys can be secrets too: a pointer shows none of a record that is marked so, and no secret of any. */
function quotable(found: RawFinding, { isSensitive }: RecordingEntry, clean: (text: string) => string): RawFinding {
  const pointer = isSensitive === true ? '' : clean(found.pointer);
  return pointer === found.pointer ? found : { ...found, pointer };
}

/** Where the file is the payload itself, the very characters; else the record. */
function placeIn(
  { line, column, isBody, exchange }: RecordingEntry,
  inside: ExchangeFound | undefined,
  side: Side,
  found: RawFinding,
): { line: number; column: number } {
  if (isBody !== true || side !== 'request' || inside?.operation === undefined) return { line, column };
  const place = new SourceLocator(exchange?.request.body ?? '').of(found, isAboutKey(inside.operation, found.code));
  return place === undefined ? { line, column } : { line: place.line, column: place.column };
}
