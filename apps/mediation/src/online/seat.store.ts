import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import type { Mediation } from '../mediation/mediation.js';

/** What decides who sits in a case’s room, and as what. */
type Placed = Pick<Mediation, 'township' | 'village' | 'lead' | 'joint' | 'tier' | 'policy'>;

/** Where cases stand just now, many at once: it is asked each second, of all that somebody listens to. */
@Injectable()
export class Places {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async of(mediations: readonly string[]): Promise<ReadonlyMap<string, Placed>> {
    const rows = await this.database.query<Placed & Readonly<{ id: string }>>(
      'select id, township, village, lead, joint, tier, policy from mediation where id = any($1::uuid[])',
      [[...new Set(mediations)]],
      'where the cases of rooms stand',
    );
    return new Map(rows.map(({ id, ...placed }) => [id, placed]));
  }
}
