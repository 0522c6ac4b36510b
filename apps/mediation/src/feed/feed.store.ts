import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { DATABASE, NotFound } from '#kernel';
import type { Database } from '#kernel';
import { acting, keepActs } from '#sealed';
import type { Feed, Kind } from './address.js';
import { Signatures } from './signature.store.js';

export type Given = Readonly<{ path: string; generation: number }>;

/** Calendars that were given out: of each no more is kept than which generation of its address holds. */
@Injectable()
export class Feeds {
  private readonly signatures: Signatures;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.signatures = new Signatures(config.blindRing);
  }

  /** Asked again it is the same address, unless it is renewed. */
  async give(kind: Kind, whom: string, renew: boolean): Promise<Given> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ generation: number }>(
        `insert into calendar_feed (kind, whom, generation) values ($1, $2, 1)
         on conflict (kind, whom) do update set generation = calendar_feed.generation + $3 returning generation`,
        [kind, whom, renew ? 1 : 0],
      );
      const generation = row?.generation ?? 1;
      const { desk } = this.config;
      const signature = this.signatures.of({ desk, kind, whom, generation });
      const path = `/api/mediation/feeds/${desk}/${kind}/${whom}/${generation}/${signature}`;
      const what = renew ? 'calendar-renewed' : 'calendar-given';
      // The address is a secret: the act tells of what it is, and no more.
      await keepActs(tx, [{ ...acting(), kind: 'change', what, detail: { kind, whom, generation } }]);
      return { path, generation };
    });
  }

  /** @throws NotFound where nobody signed it, or another was given out since */
  async mustHold(feed: Feed, signature: string): Promise<void> {
    if (feed.desk !== this.config.desk || !this.signatures.fits(feed, signature)) throw new NotFound('calendar');
    const [row] = await this.database.query<{ generation: number }>(
      'select generation from calendar_feed where kind = $1 and whom = $2',
      [feed.kind, feed.whom],
      'a calendar that was given out',
    );
    if (row?.generation !== feed.generation) throw new NotFound('calendar');
  }
}
