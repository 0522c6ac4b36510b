import { serve } from '#chassis';
import { reporting } from './reporting.module.js';

await serve(reporting);
