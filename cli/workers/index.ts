import cluster from 'node:cluster';

export { runWorkers } from './primary.ts';
export { joinPrimary, type PrimaryLink } from './worker.ts';

/** True in the process that starts the others. */
export const { isPrimary } = cluster;
