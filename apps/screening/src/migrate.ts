import { migrate } from '#chassis';
import { screening } from './screening.module.js';

await migrate(screening);
