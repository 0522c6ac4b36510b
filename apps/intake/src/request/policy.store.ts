import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { unsaid } from './policy.js';
import type { RequestPolicy } from './policy.js';

/** A new version is a new row; what was promised under an older one stands in the request itself. */
@Injectable()
export class RequestPolicies {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async current(db: Queryable = this.database): Promise<RequestPolicy> {
    const [row] = await db.query<{ policy: RequestPolicy }>(
      'select policy from request_policy order by version desc limit 1',
      [],
      'request policy',
    );
    if (row === undefined) throw new Error('there is no policy for requests: has the database been migrated?');
    return { ...unsaid, ...row.policy };
  }
}
