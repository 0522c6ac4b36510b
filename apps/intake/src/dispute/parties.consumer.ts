import { Controller } from '@nestjs/common';
import { Roles } from '#access';
import type { Actor } from '#access';
import { PartiesOf } from '#contracts';
import type { AnswerOf, AskOf } from '#contracts';
import { Answers } from '#messaging';
import { SealedRecords } from '#sealed';
import { Disputes } from './dispute.store.js';
import { mustHoldData } from './personal-data.js';

/** Who mediates asks whom it is about: told to those whom the desk's own disclosure is open to, and kept for good like one. */
@Controller()
export class PartiesConsumer {
  constructor(
    private readonly disputes: Disputes,
    private readonly records: SealedRecords,
  ) {}

  @Answers(PartiesOf)
  @Roles('clerk', 'mediator', 'coordinator')
  async tell({ dispute, purpose, fields }: AskOf<typeof PartiesOf>, actor: Actor): Promise<AnswerOf<typeof PartiesOf>> {
    mustHoldData(await this.disputes.held(dispute));
    const opened = await this.records.read(dispute, { purpose, actor, kinds: ['party'], fields });
    return { parties: opened.map(({ id, content }) => ({ ...content, id })) };
  }
}
