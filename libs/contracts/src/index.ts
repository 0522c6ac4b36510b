export * from './codes.js';
export * from './contract.js';
export * from './envelope.js';
export * from './intake.js';
export * from './mediation.js';
export { patterns } from './patterns.js';
export * from './screening.js';
export { catalogue } from './catalogue.js';
export { Unreadable, readData, readEnvelope } from './reading.js';
