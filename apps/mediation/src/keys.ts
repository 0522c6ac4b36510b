import { keys } from '#chassis';
import { mediation } from './mediation.module.js';

await keys(mediation);
