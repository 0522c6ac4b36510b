import { audit } from '#chassis';
import { intake } from './intake.module.js';

await audit(intake);
