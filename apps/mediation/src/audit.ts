import { audit } from '#chassis';
import { mediation } from './mediation.module.js';

await audit(mediation);
