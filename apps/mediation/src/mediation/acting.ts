import type { Actor } from '#kernel';
import type { Ladder } from './ladder.js';

/** Under what a rule is asked: who acts, by which ladder, on which day. */
export type Acting = Readonly<{ by: Actor; ladder: Ladder; today: string }>;
