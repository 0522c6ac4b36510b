export { specify } from './specify.js';
