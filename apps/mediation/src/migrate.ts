import { migrate } from '#chassis';
import { mediation } from './mediation.module.js';

await migrate(mediation);
