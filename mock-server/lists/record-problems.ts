import { zoneNamed } from '../../contracts/time/index.ts';
import { fieldText, otherEncoding } from './field-text.ts';
import type { ListMapping, LostCharacters, RecordProblem, UploadedRecords } from './upload-job.ts';

const MOST_PROBLEMS = 100;
const MOST_SHOWN = 60;

/** What is said of the rows of a file. */
export class RecordProblems {
  readonly #problems: RecordProblem[] = [];
  readonly #columns: readonly string[];
  readonly #zoneColumn: string | undefined;
  readonly #mapped: readonly string[];
  #lost: LostCharacters | undefined;

  constructor(columns: readonly string[], mapping: ListMapping) {
    this.#columns = columns;
    this.#zoneColumn = mapping.timeZoneColumn;
    this.#mapped = mappedColumns(mapping).filter((column) => columns.includes(column));
  }

  /** The first problems, and the records whose text is not UTF-8. */
  get found(): Pick<UploadedRecords, 'problems' | 'lost'> {
    return { problems: this.#problems, ...(this.#lost !== undefined && { lost: this.#lost }) };
  }

  /** Looks at a row that is not in the list, counted from 1 after the header. */
  addLeftOut(record: number, problem: string): void {
    this.#add({ record, problem });
  }

  /** Looks at a row that is in the list; `invalid` says why it cannot be dialed. */
  addRecord(record: number, values: readonly string[], invalid: string | undefined): void {
    this.#addLost(record, values);
    if (invalid !== undefined) this.#add({ record, problem: invalid });
    const columns = this.#columnsProblem(values);
    if (columns !== undefined) this.#add({ record, problem: columns, kind: 'columns' });
    const zone = invalid === undefined ? this.#zoneProblem(values) : undefined;
    if (zone !== undefined) this.#add({ record, problem: zone, kind: 'zone' });
  }

  #add(problem: RecordProblem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }

  #valueOf(column: string, values: readonly string[]): string {
    return values[this.#columns.indexOf(column)] ?? '';
  }

  #addLost(record: number, values: readonly string[]): void {
    for (const column of this.#mapped) {
      const text = otherEncoding(this.#valueOf(column, values));
      if (text === undefined) continue;
      this.#lost ??= { records: 0, record, column, text: text.slice(0, MOST_SHOWN) };
      this.#lost = { ...this.#lost, records: this.#lost.records + 1 };
      return;
    }
  }

  /** A row with more fields than the header, or without one that is read. */
  #columnsProblem(values: readonly string[]): string | undefined {
    const count = this.#columns.length;
    const extra = values.slice(count).find((value) => value.trim() !== '');
    if (extra !== undefined)
      return `it has ${fieldsOf(values)}, and the header ${count}: what is behind them is not read, and a field with a comma needs quotation marks`;
    const absent = this.#mapped.find((column) => this.#columns.indexOf(column) >= values.length);
    return absent === undefined
      ? undefined
      : `it has ${fieldsOf(values)}, and the header ${count}: '${absent}' and what is behind it are read as empty`;
  }

  /** What is said of the text in the column of time zones where it names none (AS-523). */
  #zoneProblem(values: readonly string[]): string | undefined {
    if (this.#zoneColumn === undefined) return undefined;
    const text = fieldText(this.#valueOf(this.#zoneColumn, values));
    if (text === '' || zoneNamed(text) !== undefined) return undefined;
    return `'${text.slice(0, MOST_SHOWN)}' is not a time zone, so the zone of the upload, the contact or the tenant is used`;
  }
}

function fieldsOf({ length }: readonly string[]): string {
  return length === 1 ? '1 field' : `${length} fields`;
}

/** The columns that a mapping names. */
export function mappedColumns(mapping: ListMapping): readonly string[] {
  const {
    externalIdColumn,
    firstNameColumn,
    lastNameColumn,
    timeZoneColumn,
    destinations,
    customFields = [],
  } = mapping;
  const own = customFields.map(({ fieldValue }) => fieldValue);
  const all = [externalIdColumn, ...destinations, firstNameColumn, lastNameColumn, timeZoneColumn, ...own];
  return [...new Set(all.filter((column) => column !== undefined))];
}
