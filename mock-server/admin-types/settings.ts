import type { Forms } from '../../generated/index.ts';

/** What goes wrong with requests, how often, and for how long. */
export type Fault = Forms['Fault'];

/** A fault that is set, and what it has done. */
export interface FaultState {
  readonly name: string;
  readonly fault: Fault;
  /** Requests that it might have applied to. */
  readonly considered: number;
  readonly injected: number;
}

/** A token bucket for each client: each request takes a token out, and so many drip in. */
export type RateLimit = Forms['RateLimit'];

/** A scenario of one's own, or the name of a built-in one. */
export type ScenarioChoice = Forms['Scenario'] | string;

/** What is set, and how far it has come. */
export interface ScenarioReport {
  /** Null where none is set. */
  readonly scenario: Forms['Scenario'] | null;
  /** The step whose turn it is, counted from 0; null where there is none. */
  readonly next: number | null;
  /** How often each step was taken. */
  readonly taken: readonly number[];
  /** Requests that it was asked about. */
  readonly requests: number;
  readonly state: 'none' | 'running' | 'ended' | 'expired';
}

/** What a clock shows, and whether it goes. */
export interface ClockState {
  /** ISO 8601. */
  readonly now: string;
  readonly isRunning: boolean;
}

/** How a clock is changed: stopped before it is set, started after. */
export interface ClockChange {
  /** ISO 8601. */
  readonly now?: string;
  /** Seconds to go ahead. */
  readonly advance?: number;
  readonly isRunning?: boolean;
}

/** A JSON Patch (RFC 6902) of a tenant. */
export type TenantPatch = Forms['JsonPatch'];

/** Whose test keys have a sandbox: those of anybody, those that are known, or nobody's. */
export type TestKeyPolicy = 'any' | 'known' | 'off';

/** What takes memory for the sake of requests. */
export type MemoryKind = 'journal' | 'calls' | 'tokens' | 'events';

/** How much of the memory that a server may use for the sake of requests is used, in bytes; estimated. */
export interface MemoryUse extends Readonly<Record<MemoryKind, number>> {
  readonly limit: number;
  readonly used: number;
}
