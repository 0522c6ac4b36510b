import { migrate } from '#chassis';
import { sample } from './sample.js';

await migrate(sample);
