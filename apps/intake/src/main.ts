import { serve } from '#chassis';
import { intake } from './intake.module.js';

await serve(intake);
