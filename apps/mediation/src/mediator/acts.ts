import type { AskedAct } from '#chassis';
import { mustServe } from './mediator.js';
import type { Mediator } from './mediator.js';

/** What is done with somebody on the roster, each act by the word of its door. */
export const acts = ['changes', 'ending'] as const;
export type MediatorAct = (typeof acts)[number];

/** Each act with the rule that decides it. */
export const actsIn = (mediator: Pick<Mediator, 'name' | 'endedOn'>): AskedAct<MediatorAct>[] =>
  acts.map((act) => ({ act, choices: [{ rule: () => mustServe(mediator) }] }));
