import type { AskedAct } from '#chassis';
import type { Actor } from '#kernel';
import { file, mustStand } from './body.js';
import type { Body, Kind } from './body.js';

/** What is done with a body on the register, each act by the word of its door. */
export const acts = ['changes', 'filing', 'ending'] as const;
export type BodyAct = (typeof acts)[number];

/** Each act with the rule that decides it, told what is refused last. */
export const actsIn = (body: Body, kinds: readonly Kind[], by: Actor, today: string): AskedAct<BodyAct>[] => [
  { act: 'changes', choices: [{ rule: () => mustStand(body) }] },
  { act: 'filing', choices: [{ rule: () => file(body, { number: '', on: body.setUpOn }, kinds, by, today) }] },
  { act: 'ending', choices: [{ rule: () => mustStand(body) }] },
];
