/* What needs no service. A spec that comes in by this door alone loads none of what a service is made of. */
export { selfSigned } from './certificate.js';
export { COUNTY } from './county.js';
export { eventually } from './eventually.js';
export { freePort } from './free-port.js';
export { inTurn } from './in-turn.js';
export { Line } from './line.js';
export { specify } from './specify.js';
