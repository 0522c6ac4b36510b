import { Injectable } from '@nestjs/common';
import { textOf } from '#access';
import { currentRequest } from '#kernel';
import type { Actor } from '#kernel';
import type { Identified } from '#messaging';
import { SealedRecords } from '#sealed';
import { messages } from '../messages/index.js';
import { mustHaveReasons } from './answer.js';
import type { RefusalNotice } from './refusal.dto.js';
import type { PersonRequest } from './request.js';
import { ANSWER, APPLICANT } from './request.store.js';

const remedies = ['complain', 'sue'] as const;

/** 不予同意告知书: made anew each time, as a disclosure, like a copy. */
@Injectable()
export class Refusals {
  constructor(private readonly records: SealedRecords) {}

  async of(request: PersonRequest & Identified, actor: Actor): Promise<RefusalNotice> {
    mustHaveReasons(request);
    const { id, kind, receivedOn, outcome, ground, unit, answeredBy, answeredOn } = request;
    const opened = await this.records.read(id, { purpose: `request ${id}`, actor, kinds: [APPLICANT, ANSWER] });
    const said = (record: string, field: string) => {
      const content = opened.find((each) => each.kind === record)?.content[field];
      return typeof content === 'string' ? content : null;
    };
    return {
      request: id,
      kind,
      applicant: said(APPLICANT, 'name'),
      about: said(APPLICANT, 'about'),
      receivedOn,
      outcome: outcome ?? '',
      ground: ground ?? '',
      reason: told(`refusal.${ground}`),
      basis: told(`refusal-basis.${ground}`),
      words: said(ANSWER, 'words'),
      decidedBy: answeredBy ?? unit,
      decidedOn: answeredOn ?? '',
      remedies: remedies.map((way) => ({ text: told(`remedy.${way}`), basis: told(`remedy-basis.${way}`) })),
    };
  }
}

const told = (key: string): string => textOf(messages, currentRequest()?.language ?? 'zh', key) ?? key;
