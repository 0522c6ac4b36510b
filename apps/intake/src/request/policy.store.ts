import { Inject, Injectable } from '@nestjs/common';
import { Terms } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { unsaid } from './policy.js';
import type { Entering, RequestPolicy } from './policy.js';

/** A new version is a new row; what was promised under an older one stands in the request itself. How long a person waits is a term. */
@Injectable()
export class RequestPolicies {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly terms: Terms,
  ) {}

  async current(): Promise<RequestPolicy> {
    const [counting, [row]] = await Promise.all([
      this.terms.extendable('person-request'),
      this.database.query<{ policy: Partial<Entering> }>(
        'select policy from request_policy order by version desc limit 1',
        [],
        'request policy',
      ),
    ]);
    const { receivedWithin, clock } = { ...unsaid, ...row?.policy };
    return { receivedWithin, clock, ...counting };
  }
}
