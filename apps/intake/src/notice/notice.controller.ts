import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '#access';
import { currentRequest } from '#kernel';
import { Sealer } from '#sealed';
import { RequestPolicies } from '../request/policy.store.js';
import { PrivacyNotice } from './notice.dto.js';
import { noticeOf } from './notice.js';

/** What whoever registers a dispute reads to the parties (PIPL 17). */
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
    return noticeOf(this.sealer.retention, await this.policies.current(), currentRequest()?.language ?? 'zh');
  }
}
