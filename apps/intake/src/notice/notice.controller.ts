import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles, textOf } from '#access';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { currentRequest } from '#kernel';
import { Sealer } from '#sealed';
import { messages } from '../messages/index.js';
import { RequestPolicies } from '../request/policy.store.js';
import { Registers } from '../unit/reference.store.js';
import { PrivacyNotice, told } from './notice.dto.js';
import { NoticePolicies } from './policy.store.js';

/** What whoever registers a dispute reads to the parties (PIPL 17), as the policies have it that seal and answer. */
@ApiTags('notice')
@Controller('notice')
export class NoticeController {
  constructor(
    private readonly sealer: Sealer,
    private readonly policies: RequestPolicies,
    private readonly notices: NoticePolicies,
    private readonly registers: Registers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: PrivacyNotice })
  async get(): Promise<PrivacyNotice> {
    const [{ length }, handler] = await Promise.all([this.policies.current(), this.handler()]);
    const days = say(`notice.${length.unit}`, { count: length.count });
    return { text: say('notice.text'), handler, kept: this.kept(), answeredWithin: days, requests: say('notice.requests', { days }) };
  }

  private async handler(): Promise<PrivacyNotice['handler']> {
    const [{ version, since, unit = this.config.county, contact = null }, register] = await Promise.all([
      this.notices.current(),
      this.registers.current(),
    ]);
    const name = register.unit(unit)?.name ?? unit;
    const text = say('notice.handler', { name, contact: contact ?? say('notice.no-contact') });
    return { unit, name, contact, unconfirmed: contact === null, version, since, text };
  }

  private kept(): PrivacyNotice['kept'] {
    return told.map((kind) => {
      const { keep, unconfirmed, ...declared } = this.sealer.retention.of(kind);
      const [count = '', unit = ''] = keep.split(' ');
      const mark = unconfirmed ? say('notice.unconfirmed') : '';
      const basis = said(`basis.${declared.basis}`) ?? declared.basis;
      const text = say(`notice.kept.${kind}`, { period: say(`notice.${unit}`, { count }), basis, mark });
      return { kind, keep, basis, unconfirmed, text };
    });
  }
}

const said = (key: string, params: Readonly<Record<string, string | number>> = {}): string | undefined =>
  textOf(messages, currentRequest()?.language ?? 'zh', key, params);

const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => said(key, params) ?? key;
