import { audit } from '#chassis';
import { reporting } from './reporting.module.js';

await audit(reporting);
