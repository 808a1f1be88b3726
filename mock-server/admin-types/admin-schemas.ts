import type { AdminSchemas } from '../../generated/index.ts';

/** What the admin API takes and responds with, as its OpenAPI document has it. */

export type CallRecord = AdminSchemas['CallRecord'];
export type CallState = AdminSchemas['CallState'];
export type AgentAction = AdminSchemas['AgentAction'];
export type CallStep = AdminSchemas['CallStep'];
export type Disposition = AdminSchemas['Disposition'];
export type DialerReport = AdminSchemas['DialerReport'];
export type DialerSkill = AdminSchemas['DialerSkill'];
export type WaitingContact = AdminSchemas['WaitingContact'];
export type NotifyReport = AdminSchemas['NotifyReport'];
export type NotifyDelivery = AdminSchemas['NotifyDelivery'];
export type DoubleDial = AdminSchemas['DoubleDial'];

/** What is posted to the URL of `notify`. */
export type NotifyEvent = AdminSchemas['CallEvent'] | AdminSchemas['ListEvent'];

export type ClockState = AdminSchemas['ClockState'];
export type ClockChange = AdminSchemas['ClockChange'];

export type Fault = AdminSchemas['Fault'];
export type FaultState = AdminSchemas['FaultState'];
export type RateLimit = AdminSchemas['RateLimit'];
export type Stub = AdminSchemas['Stub'];
export type StubState = AdminSchemas['StubState'];
export type ScenarioReport = AdminSchemas['ScenarioReport'];
/** A scenario of one's own, or the name of a built-in one. */
export type ScenarioChoice = AdminSchemas['Scenario'] | string;
/** A JSON Patch (RFC 6902) of a tenant. */
export type TenantPatch = AdminSchemas['JsonPatch'];

export type Verification = AdminSchemas['Verification'];
export type Expectation = AdminSchemas['Expectation'];
export type VerificationResult = AdminSchemas['VerificationResult'];
export type ExpectationResult = AdminSchemas['ExpectationResult'];
export type NearMiss = AdminSchemas['NearMiss'];
export type Order = AdminSchemas['Order'];

/** Whose test keys have a sandbox: those of anybody, those that are known, or nobody's. */
export type TestKeyPolicy = AdminSchemas['TestKeyPolicy'];
/** How much of the memory that a server may use for the sake of requests is used, in bytes; estimated. */
export type MemoryUse = AdminSchemas['MemoryUse'];
/** What takes memory for the sake of requests. */
export type MemoryKind = Exclude<keyof MemoryUse, 'limit' | 'used'>;
