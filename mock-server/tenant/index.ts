export { changeTenant, type DroppedChange, isRefused, problemOf, reloadTenant } from './change-tenant.ts';
export { shownTenant } from './redact-tenant.ts';
