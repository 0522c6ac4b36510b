import { letters } from '#chassis';
import { mediation } from './mediation.module.js';

await letters(mediation);
