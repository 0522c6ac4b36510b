import type { Counting } from '#calendar';
import type { Actor } from '#kernel';
import type { PaperRules } from '../agreement/paper.js';
import type { Ladder } from './ladder.js';

/** Under what a rule is asked: who acts, by which ladder and papers, on which day, and how the days for a court are counted. */
export type Acting = Readonly<{ by: Actor; ladder: Ladder; papers: PaperRules; today: string; confirmation: Counting }>;
