export { eventually } from './eventually.js';
export { freePort } from './free-port.js';
export { specify } from './specify.js';
export { COUNTY, Caller, RunningService, startService } from './start-service.js';
export type { Around } from './start-service.js';
export { TestBroker } from './test-broker.js';
export { TestDatabase } from './test-database.js';
export { Issuer, sharedIssuer } from './tokens.js';
export type { Flaws, Person } from './tokens.js';
