export { JsonLogger, logLevels } from './json-logger.js';
export { Metrics } from './metrics.js';
export type { Meter } from './metrics.js';
export { startTelemetry } from './telemetry.js';
export type { Telemetry } from './telemetry.js';
export { currentTraceparent, withTraceparent } from './traceparent.js';
