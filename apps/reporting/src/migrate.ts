import { migrate } from '#chassis';
import { reporting } from './reporting.module.js';

await migrate(reporting);
