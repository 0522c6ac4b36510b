import { keys } from '#chassis';
import { screening } from './screening.module.js';

await keys(screening);
