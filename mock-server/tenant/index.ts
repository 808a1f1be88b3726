export {
  changeTenant,
  type DroppedChange,
  followTenant,
  isRejected,
  problemOf,
  reloadTenant,
} from './change-tenant.ts';
export { redactTenant } from './redact-tenant.ts';
