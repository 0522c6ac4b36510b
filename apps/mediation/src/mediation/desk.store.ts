import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { DisputeAssigned, deskIn } from '#contracts';
import type { HandedOver } from '#contracts';
import type { Transaction } from '#kernel';
import { Spots } from '../spot/spot.store.js';
import { Awaited } from './awaited.store.js';
import { handOn, isHere, takeOver } from './change-desk.js';
import { FromRegister } from './from-register.store.js';
import { Ladders } from './ladder.store.js';
import { Mediations } from './mediation.store.js';
import { isOfPersonalData, turnOf } from './turn.js';
import type { RegisterNews } from './turn.js';

/** Of each dispute one desk has the case: heeds what the register says of those that are here, and hands them over and takes them. */
@Injectable()
export class Desk {
  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly register: FromRegister,
    private readonly awaited: Awaited,
    private readonly spots: Spots,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async hear(event: RegisterNews, tx: Transaction): Promise<void> {
    const { subject } = event;
    let held = await this.awaited.held(subject, tx);
    if (!isHere(held)) held = await this.awaited.alone(subject, tx);
    const turn = turnOf(held, event, this.config.desk);
    if (event.type === DisputeAssigned.type && event.data.desk !== this.config.desk) await this.mediations.wentOn(event, tx);
    if (turn === 'heed' || turn === 'erase') await this.register.take(event, tx);
    if (turn === 'hand-on' && event.type === DisputeAssigned.type) await this.handOn(event, tx);
    if (turn === 'leave' && held.status === 'unopened') await this.spots.neverComes(event, tx);
    if (turn !== 'keep') return;
    await this.awaited.keep(event, tx);
    if (held.status === 'handed-over' && isOfPersonalData(event.type)) await this.register.take(event, tx);
  }

  async takeOver({ subject, source, data }: HandedOver, tx: Transaction): Promise<void> {
    const { desk } = this.config;
    if (data.to !== desk) return;
    await this.awaited.alone(subject, tx);
    const policy = await this.ladders.adopt(data.ladder, tx);
    const arriving = { from: deskIn(source), desk, policy, allowed: data.ladder.rungs[data.tier - 1]?.attempts };
    let came = false;
    await this.mediations.change(
      subject,
      (mediation) => {
        const facts = takeOver(mediation, data, arriving);
        came = facts.length > 0;
        return facts;
      },
      tx,
    );
    if (!came) return;
    await this.spots.recordWaiting(subject, tx);
    for (const event of await this.awaited.release(subject, tx)) await this.hear(event, tx);
  }

  private async handOn({ subject, sequence: asOf, data: { desk: to } }: DisputeAssigned, tx: Transaction): Promise<void> {
    const found = await this.mediations.find(subject, tx);
    if (!found) return;
    const ladder = await this.ladders.told(found.policy, tx);
    await this.mediations.change(subject, (mediation) => handOn(mediation, { to, asOf, ladder }), tx);
  }
}
