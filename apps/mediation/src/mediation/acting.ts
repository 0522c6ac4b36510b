import type { Counting } from '#calendar';
import type { Actor } from '#kernel';
import type { PaperRules } from '../agreement/paper.js';
import type { Ladder } from './ladder.js';

/** Under what a rule is asked: who acts, by which ladder, and on which day. */
export type Acting = Readonly<{ by: Actor; ladder: Ladder; today: string }>;

/** And, of what was agreed: by which rules of papers, and how the days for a court are counted. */
export type Agreeing = Acting & Readonly<{ papers: PaperRules; confirmation: Counting }>;
