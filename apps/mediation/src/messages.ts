import type { Messages } from '#access';
import { en } from './messages.en.js';
import { zh } from './messages.zh.js';

/** What a refusal tells people to do next, and the notice of the other routes. */
export const messages: Messages = { zh, en };
