import type { Claim } from '../../generated/index.ts';

/**
 * What a claim says of the thing that cites it. `context` is a claim about something else, such as a neighboring
 * operation: it explains the thing and does not back it.
 */
type Direction = 'supports' | 'contradicts' | 'context';

/** A claim that something cites, with its direction. */
export interface Citation {
  readonly id: string;
  readonly direction: Direction;
}

export type Grade = Claim['grade'];

/** From the best to the weakest. */
export const GRADES: readonly Grade[] = ['official', 'observed', 'claimed', 'assumed'];

/** The form of a citation in the spec, in tables and in JSON: `EP-01` supports; `EP-13 contradicts`; `EP-16 context`. */
export const CITATION = /^([A-Z]+-\d+)(?: (contradicts|context))?$/;

/** Reads a citation. A text of another form is the id of a claim that supports. */
export function readCitation(text: string): Citation {
  const [, id, direction] = CITATION.exec(text) ?? [];
  return id === undefined
    ? { id: text, direction: 'supports' }
    : { id, direction: (direction as Direction | undefined) ?? 'supports' };
}

/** The ids of the claims that are cited, whatever their direction. */
export function citedIds(citations: readonly string[]): string[] {
  return citations.map((text) => readCitation(text).id);
}

/** The ids of the claims that support what cites them. */
export function supportingIds(citations: readonly string[]): string[] {
  return citations
    .map(readCitation)
    .filter(({ direction }) => direction === 'supports')
    .map(({ id }) => id);
}

/** How well something is backed: the best grade that supports it, and the best that contradicts it. */
export interface Certainty {
  /** Null where no claim supports it. */
  readonly supportedBy: Grade | null;
  /** Null where no claim contradicts it. */
  readonly contradictedBy: Grade | null;
}

/** Weighs what is cited for one thing. Claims that do not exist are ignored. */
export function certaintyOf(
  citations: readonly string[],
  claims: Readonly<Record<string, Pick<Claim, 'grade'>>>,
): Certainty {
  const best = (direction: Direction) => {
    const grades = citations
      .map(readCitation)
      .filter((each) => each.direction === direction)
      .map(({ id }) => claims[id]?.grade);
    return GRADES.find((grade) => grades.includes(grade)) ?? null;
  };
  return { supportedBy: best('supports'), contradictedBy: best('contradicts') };
}

const SUPPORT: Readonly<Record<Grade, string>> = {
  official: 'NICE documents it',
  observed: 'It was observed',
  claimed: 'A forum thread says so',
  assumed: 'This project assumes it',
};

const UNDISPUTED: Readonly<Record<Grade, string>> = {
  official: '',
  observed: '; NICE does not document it',
  claimed: '; nothing confirms it',
  assumed: '; no source states it',
};

const CONTRADICTION: Readonly<Record<Grade, string>> = {
  official: 'official sources contradict it',
  observed: 'observations contradict it',
  claimed: 'forum threads contradict it',
  assumed: 'an assumption of this project contradicts it',
};

/** How sure we are of something, in one sentence. */
export function certaintySentence({ supportedBy, contradictedBy }: Certainty): string {
  const support = supportedBy === null ? 'No source states it' : SUPPORT[supportedBy];
  if (contradictedBy !== null) return `${support}; ${CONTRADICTION[contradictedBy]}.`;
  return `${support}${supportedBy === null ? '' : UNDISPUTED[supportedBy]}.`;
}

/** A note beside the grade of a disputed statement: `contradicted by official sources`. */
export function contradictionLabel({ contradictedBy }: Certainty): string | null {
  return contradictedBy === null ? null : LABELS[contradictedBy];
}

const LABELS: Readonly<Record<Grade, string>> = {
  official: 'contradicted by official sources',
  observed: 'contradicted by observations',
  claimed: 'contradicted in the forum',
  assumed: 'contradicted by an assumption',
};
