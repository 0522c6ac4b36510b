import type { z } from 'zod';
import { ownerOf } from './contract.js';

/**
 * What one service asks another in the name of somebody who is signed in, over the bus and sealed: no event, and kept in no stream.
 * Its texts may be personal, which is why it is in no catalogue.
 */
export type Question<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = Readonly<{
  /** Its owner's name, a dot and a word. */
  name: string;
  /** The service that answers. */
  owner: string;
  ask: A;
  answer: R;
}>;

export type AskOf<Q extends Question> = z.output<Q['ask']>;
export type AnswerOf<Q extends Question> = z.output<Q['answer']>;

export const question = <A extends z.ZodType, R extends z.ZodType>(name: string, ask: A, answer: R): Question<A, R> => ({
  name,
  owner: ownerOf(name),
  ask,
  answer,
});
