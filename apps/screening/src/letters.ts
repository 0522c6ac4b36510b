import { letters } from '#chassis';
import { screening } from './screening.module.js';

await letters(screening);
