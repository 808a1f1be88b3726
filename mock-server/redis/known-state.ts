import type { SandboxState } from '../exchange/index.ts';

/** The last state that a process has read or written, so that it is not sent again. */
export interface KnownState {
  readonly stamp: string;
  readonly state: SandboxState;
  /** Of what was uploaded, which is kept apart from the rest: it may be large, and seldom changes. */
  readonly uploadsStamp: string;
}

/** A state in the two texts that are stored; the second is empty where it is stored already. */
export function textsOf(state: SandboxState, known: KnownState | undefined): [state: string, uploads: string] {
  const { uploads, ...others } = state;
  return [JSON.stringify(others), known?.state.uploads === uploads ? '' : JSON.stringify(uploads)];
}

/**
 * What a reply to `resolve` and what was known before come to. What an older version of the fake has stored may lack keys:
 * they are as in the `first` state of a sandbox.
 */
export function readState(
  first: SandboxState,
  known: KnownState | undefined,
  {
    stamp,
    state,
    uploadsStamp,
    uploads,
  }: Readonly<Record<'stamp' | 'uploadsStamp', string>> & Readonly<Record<'state' | 'uploads', string | null>>,
): KnownState {
  if (known !== undefined && known.stamp === stamp) return known;
  const read = { ...first, ...(JSON.parse(state ?? '{}') as Partial<SandboxState>) };
  const ofUploads =
    uploads === null ? (known as KnownState).state.uploads : (JSON.parse(uploads) as SandboxState['uploads']);
  return { stamp, uploadsStamp, state: { ...read, uploads: ofUploads } };
}
