import { Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { notice } from '../policies.js';

/** Who handles it and how they are reached, where the county has said so. */
export type NoticePolicy = Readonly<{ version: number; since: string; unit?: string | undefined; contact?: string | undefined }>;

@Injectable()
export class NoticePolicies {
  constructor(private readonly policies: Policies) {}

  async current(): Promise<NoticePolicy> {
    const [holding] = await this.policies.holding(notice);
    if (holding) return { version: holding.version, since: holding.effectiveOn, ...holding.value };
    // Something must be told whatever day it is: that the county handles it, as the version that came with the release has it.
    const first = (await this.policies.versions([notice.name])).get(notice.name)?.at(-1);
    if (!first) throw new Error('there is no notice policy: has the database been migrated?');
    return { version: first.version, since: first.effectiveOn };
  }
}
