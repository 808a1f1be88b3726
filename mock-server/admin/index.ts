export { answerControl, isControlPath } from './admin-api.ts';
export { isLoopback, type Peer } from './admin-auth.ts';
export { problem } from './responses.ts';
export { createHouse, type House, type HouseOptions, moveIn } from './server-context.ts';
export { healthOf } from './server-routes.ts';
