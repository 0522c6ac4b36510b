import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles, textOf } from '#access';
import { currentRequest } from '#kernel';
import { Sealer } from '#sealed';
import { messages } from '../messages.js';
import { RequestPolicies } from '../request/policy.store.js';
import { PrivacyNotice, told } from './notice.dto.js';

/** What whoever registers a dispute reads to the parties (PIPL 17), as the policies have it that seal and answer. */
@ApiTags('notice')
@Controller('notice')
export class NoticeController {
  constructor(
    private readonly sealer: Sealer,
    private readonly policies: RequestPolicies,
  ) {}

  @Get()
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  @ApiOkResponse({ type: PrivacyNotice })
  async get(): Promise<PrivacyNotice> {
    const { length } = await this.policies.current();
    const days = say(`notice.${length.unit}`, { count: length.count });
    const kept = told.map((kind) => {
      const { keep, basis, unconfirmed } = this.sealer.retention.of(kind);
      const [count = '', unit = ''] = keep.split(' ');
      const mark = unconfirmed ? say('notice.unconfirmed') : '';
      const text = say(`notice.kept.${kind}`, { period: say(`notice.${unit}`, { count }), basis, mark });
      return { kind, keep, basis, unconfirmed, text };
    });
    return { text: say('notice.text'), kept, answeredWithin: days, requests: say('notice.requests', { days }) };
  }
}

const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  textOf(messages, currentRequest()?.language ?? 'zh', key, params) ?? key;
