import { letters } from '#chassis';
import { reporting } from './reporting.module.js';

await letters(reporting);
