import { Controller } from '@nestjs/common';
import { Roles } from '#access';
import type { Actor } from '#access';
import { EntryOf } from '#contracts';
import type { AnswerOf, AskOf } from '#contracts';
import { Answers } from '#messaging';
import { SealedRecords } from '#sealed';
import { Registers } from '../unit/reference.store.js';
import { written } from './case-number.js';
import type { Dispute } from './dispute.js';
import { Disputes } from './dispute.store.js';
import { mustHoldData } from './personal-data.js';
import { toldOf } from './put-right.js';

/** What a paper of a mediation bears of the register, so that nobody types it again: told and kept as a disclosure at the desk is. */
@Controller()
export class EntryConsumer {
  constructor(
    private readonly disputes: Disputes,
    private readonly records: SealedRecords,
    private readonly registers: Registers,
  ) {}

  @Answers(EntryOf)
  @Roles('clerk', 'mediator', 'coordinator')
  async tell({ dispute, purpose, fields, matter }: AskOf<typeof EntryOf>, actor: Actor): Promise<AnswerOf<typeof EntryOf>> {
    const { category, number, roster, channel, court, ...held } = await this.disputes.held(dispute);
    mustHoldData(held);
    const kinds = ['party', ...(matter ? ['narrative'] : [])];
    const narrowed = [...fields, ...(matter ? ['summary', 'corrects'] : [])];
    const [opened, { categories, caseForms }] = await Promise.all([
      this.records.read(dispute, { purpose, actor, kinds, fields: narrowed }),
      this.registers.current(),
    ]);
    const called = categories.find(({ code }) => code === category)?.nameZh;
    return {
      parties: opened.filter(({ kind }) => kind === 'party').map(({ id, content }) => ({ ...content, id, ...numbered(roster, id) })),
      ...(number !== '' && { number: written(number, caseForms) }),
      ...(called !== undefined && { category: called }),
      channel,
      ...(court !== null && { court }),
      summaries: toldOf(opened).summaries,
    };
  }
}

/** As it was entered, whatever record bears it by now. */
function numbered(roster: Dispute['roster'], record: string): Readonly<{ party?: number }> {
  const at = roster.findIndex((each) => each.record === record);
  return at < 0 ? {} : { party: at + 1 };
}
