import { Inject, Injectable, Logger } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { z } from 'zod';

const policy = z.strictObject({
  unit: z.string().min(1).max(64).optional(),
  contact: z.string().trim().min(1).max(200).optional(),
});

/** Who handles it and how they are reached, where the county has said so. */
export type NoticePolicy = Readonly<{ version: number; since: string } & z.infer<typeof policy>>;

/** A new version is a new row, written by hand: where one cannot be read the one before holds, and the log says so. */
@Injectable()
export class NoticePolicies {
  private readonly logger = new Logger('NoticePolicies');
  private readonly told = new Set<number>();

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async current(): Promise<NoticePolicy> {
    const rows = await this.database.query<{ version: number; since: string; policy: unknown }>(
      `select version, effective_on as since, policy from notice_policy
       where effective_on <= (now() at time zone 'Asia/Shanghai')::date order by version desc limit 20`,
      [],
      'notice policy',
    );
    for (const { version, since, policy: said } of rows) {
      const read = policy.safeParse(said);
      if (read.success) return { version, since, ...read.data };
      this.tell(version, z.prettifyError(read.error));
    }
    throw new Error('there is no notice policy: has the database been migrated?');
  }

  private tell(version: number, why: string): void {
    if (this.told.has(version)) return;
    this.told.add(version);
    this.logger.error(`version ${version} of the notice policy cannot be read, and the one before holds: ${why}`);
  }
}
