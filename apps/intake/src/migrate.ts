import { migrate } from '#chassis';
import { intake } from './intake.module.js';

await migrate(intake);
