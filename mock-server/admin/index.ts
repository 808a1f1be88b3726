export { answerAdminApi } from './admin-api.ts';
export { isLoopback, type Peer } from './admin-auth.ts';
export { dialerReport } from './dialer-report.ts';
export { attachToServer, createServerContext, type ServerContext, type ServerOptions } from './server-context.ts';
export { healthOf } from './server-routes.ts';
