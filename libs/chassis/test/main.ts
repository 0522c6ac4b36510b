import { serve } from '#chassis';
import { sample } from './sample.js';

await serve(sample);
