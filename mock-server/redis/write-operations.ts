import { type Call, isOver } from '../calls/index.ts';
import type { SandboxState } from '../exchange/index.ts';
import type { Dial, StateChange } from '../state/index.ts';
import { type KnownState, textsOf } from './known-state.ts';

/** An operation of the script that writes, as it takes it. */
export type WriteOperation = readonly [name: string, ...args: readonly string[]];

/** A double dial as the script reports it: how it is known again, the dial before, and the number of both. */
export interface ReportedDouble {
  readonly id: string;
  readonly before: Dial;
  readonly number: string;
}

/** Puts a state in the place of the one that it was made from. */
export function replacing(state: SandboxState, known: KnownState | undefined): WriteOperation[] {
  const next = { ...state, version: state.version + 1 };
  const [text, uploads] = textsOf(next, known);
  return [
    ['at', String(state.version)],
    ['state', text, String(next.version), uploads],
  ];
}

/** Begins with a state where there is none. */
export function beginning(state: SandboxState, epoch: string): WriteOperation {
  const [text, uploads] = textsOf(state, undefined);
  return ['begin', text, String(state.version), uploads, epoch];
}

/** Forgets everything but the state, which follows the one that there is. */
export function resetting(state: SandboxState): WriteOperation[] {
  const [text, uploads] = textsOf(state, undefined);
  return [
    ['at', String(state.version - 1)],
    ['reset', text, String(state.version), uploads],
  ];
}

/** What a request changes besides the state; the entry and the dial are added when it is known what they are. */
export function changesOf({ positions = {}, call, changedCalls = [], usedRefreshToken }: StateChange) {
  const operations: WriteOperation[] = changedCalls.flatMap(replacingCall);
  for (const [name, position] of Object.entries(positions))
    operations.push(['position', name, JSON.stringify(position)]);
  if (usedRefreshToken !== undefined) operations.push(['used', usedRefreshToken]);
  if (call !== undefined) operations.push(['call', ...callTexts(call)]);
  return operations;
}

/** A new call, or one in the place of the one that it was made from; nothing of the change is written otherwise. */
export function settlingCall(call: Call): WriteOperation[] {
  if (call.version > 0) return replacingCall(call);
  return [
    ['new', call.record.id],
    ['call', ...callTexts(call)],
  ];
}

function replacingCall(call: Call): WriteOperation[] {
  return [
    ['next', call.record.id, String(call.version - 1)],
    ['call', ...callTexts(call)],
  ];
}

/** A call in the place of the one that it was made from; left out where that is no longer there. */
export function tryingCall(call: Call): WriteOperation {
  return ['try', ...callTexts(call), String(call.version - 1)];
}

function callTexts(call: Call): string[] {
  return [call.record.id, JSON.stringify(call), String(call.version), isOver(call) ? '0' : '1'];
}

/** Remembers a dial; the script reports a double dial that is not the one which is known. */
export function dialing(dial: Dial, known: ReportedDouble | undefined): WriteOperation {
  const { contact, at, window, numbers } = dial;
  return ['dial', contact, String(at), String(window), known?.id ?? '', JSON.stringify(dial), ...numbers];
}
