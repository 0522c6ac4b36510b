import { audit } from '#chassis';
import { screening } from './screening.module.js';

await audit(screening);
