import { serve } from '#chassis';
import { mediation } from './mediation.module.js';

await serve(mediation);
