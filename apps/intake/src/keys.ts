import { keys } from '#chassis';
import { intake } from './intake.module.js';

await keys(intake);
