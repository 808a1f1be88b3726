/** The tenant of a world: shown, changed, and read anew from its file. */
export { changeTenant } from './change-tenant.ts';
export { type Lineage, newLineage, type TenantPatch } from './lineage.ts';
export { isRefused } from './patched.ts';
export { type DroppedChange, problemOf, reloadTenant } from './reload-tenant.ts';
export { shownTenant } from './shown-tenant.ts';
