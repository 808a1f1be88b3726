import type { HttpRequest } from '../../contracts/internal.ts';
import { type NearestRequest, nearestRequest } from './nearest-request.ts';
import type { RecordedAnswer } from './recorded-answer.ts';
import type { RecordedRequest, Recording } from './recording.ts';

/** What a recording has for a request: the answer whose turn it is, or what comes nearest. */
export type Played =
  | { readonly answer: RecordedAnswer; readonly from: string }
  | { readonly nearest: NearestRequest | undefined };

/** What there is in a recording. */
export interface RecordingSummary extends Pick<Recording, 'unplayable' | 'unmatched'> {
  /** Exchanges that can be given again. */
  readonly exchanges: number;
  /** Requests among them that differ. */
  readonly requests: number;
}

/** How far a sandbox has come in a recording. */
export class Playback {
  readonly recording: Recording;
  readonly #given = new Map<RecordedRequest, number>();

  constructor(recording: Recording) {
    this.recording = recording;
  }

  get summary(): RecordingSummary {
    const { count, requests, unplayable, unmatched } = this.recording;
    return { exchanges: count, requests: requests.length, unplayable, unmatched };
  }

  /** Answers to the same request come in the order in which they were recorded, the last one again and again. */
  play(request: HttpRequest, limit?: number): Played {
    const asked = this.recording.ask(request, limit);
    const known = this.recording.find(asked);
    if (known === undefined) return { nearest: nearestRequest(asked, this.recording.requests) };
    const given = this.#given.get(known) ?? 0;
    this.#given.set(known, given + 1);
    const answer = known.answers[Math.min(given, known.answers.length - 1)];
    if (answer === undefined) throw new Error('a recorded request has an answer');
    return { answer, from: answer.from };
  }

  /** Begins anew. */
  reset(): void {
    this.#given.clear();
  }
}
