import { Controller } from '@nestjs/common';
import { Roles, covers } from '#access';
import type { Actor } from '#access';
import { MinutesOf } from '#contracts';
import type { AnswerOf, AskOf } from '#contracts';
import { Answers } from '#messaging';
import { SealedRecords } from '#sealed';
import { ofMediators } from '../kinds.js';
import { mustTell } from './earlier.js';
import { Mediations } from './mediation.store.js';
import { mustHoldData } from './personal-data.js';

/** The desk that goes on with a case asks for what we wrote of it: told to those who handle it there, and kept for good as a disclosure. */
@Controller()
export class MinutesConsumer {
  constructor(
    private readonly mediations: Mediations,
    private readonly sealed: SealedRecords,
  ) {}

  @Answers(MinutesOf)
  @Roles('mediator')
  async tell(
    { dispute, purpose, records: named }: AskOf<typeof MinutesOf>,
    actor: Actor,
    asker: string,
  ): Promise<AnswerOf<typeof MinutesOf>> {
    const [found, onward] = await Promise.all([this.mediations.find(dispute), this.mediations.onwardOf(dispute)]);
    mustTell(found, onward, (scope) => covers(actor, scope), asker.slice(asker.indexOf('.') + 1));
    if (found) mustHoldData(found);
    const records = await this.sealed.read(dispute, { purpose, actor, kinds: ofMediators, ...(named && { records: named }) });
    return { records: records.map(({ id, kind, content }) => ({ id, kind, content })) };
  }
}
