import { keys } from '#chassis';
import { reporting } from './reporting.module.js';

await keys(reporting);
