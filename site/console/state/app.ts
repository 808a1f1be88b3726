import type { ConsoleActions } from './actions.ts';
import type { ConsoleState } from './console-state.ts';
import type { SendActions } from './send-actions.ts';

/** What every part of the page is given: the state as it is now, and what can be done. */
export interface App {
  readonly state: ConsoleState;
  readonly actions: ConsoleActions;
  readonly send: SendActions;
}
