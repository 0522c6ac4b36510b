import { letters } from '#chassis';
import { intake } from './intake.module.js';

await letters(intake);
