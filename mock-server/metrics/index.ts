/** What is counted of a server, for Prometheus. */
export { createMetrics, type Metrics } from './metrics.ts';
