import { serve } from '#chassis';
import { screening } from './screening.module.js';

await serve(screening);
