import { SetMetadata } from '@nestjs/common';
import type { AnswerOf, AskOf, Question } from '#contracts';
import type { Actor } from '#kernel';

export const ANSWERS = 'messaging:answers';

/**
 * Ties a method to a question of another service, as `@On` does to an event. It is asked in the name of somebody who is signed in,
 * and the method names by `@Roles` who may; which desk asks is told as `mediation.county`; whose disputes they see is settled in the query, as at every door.
 */
export const Answers =
  <Q extends Question>(question: Q) =>
  <H extends (ask: AskOf<Q>, actor: Actor, asker: string) => Promise<AnswerOf<Q>>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(ANSWERS, question)(target, key, descriptor as PropertyDescriptor);
  };
