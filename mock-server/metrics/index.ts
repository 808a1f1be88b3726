/** What is counted of a server, for Prometheus. */
export { createMetrics, type Metrics, type MetricsPage } from './metrics.ts';
