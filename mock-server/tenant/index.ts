export { changeTenant, type DroppedChange, isRejected, problemOf, reloadTenant } from './change-tenant.ts';
export { redactTenant } from './redact-tenant.ts';
