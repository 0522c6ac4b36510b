import type { PooledDatabase } from './database.js';
import { LOCK } from './leadership.js';
import { PARTITION } from './share.js';

/** One running process of a service. */
export type Instance = Readonly<{ release: string; startedAt: string }>;

/** `hearing`: the partitions that somebody reads; `relays`: whether somebody tells the broker what is written. */
export type Staffing = Readonly<{ instances: readonly Instance[]; hearing: number; relays: boolean }>;

const SEAT = 'junan seat';

/** What an instance calls the session that it keeps, and by which it is seen: PostgreSQL takes 63 bytes. */
export const seatOf = ({ release, startedAt }: Instance): string => `${SEAT} ${release.slice(0, 30)} ${startedAt.slice(0, 19)}Z`;

/** The SQL of who is there: sessions and their locks, which end with whoever held them. */
export class Instances {
  constructor(private readonly database: PooledDatabase) {}

  async staffing(): Promise<Staffing> {
    const [row] = await this.database.query<{ seats: readonly string[]; hearing: number; relays: boolean }>(
      `with here as (select oid from pg_database where datname = current_database()),
       held as (select classid, objsubid, objid from pg_locks, here where locktype = 'advisory' and database = oid and granted)
       select coalesce((select jsonb_agg(application_name) from pg_stat_activity
           where datname = current_database() and starts_with(application_name, $1)), '[]') as seats,
         (select count(distinct objid) from held where classid = hashtext($2)::oid and objsubid = 2) as hearing,
         exists (select from held where objsubid = 1 and (classid::bigint << 32 | objid::bigint) = (hashtext($3)::bigint)) as relays`,
      [`${SEAT} `, PARTITION, LOCK],
    );
    const { seats = [], hearing = 0, relays = false } = row ?? {};
    const instances = seats.map((name) => name.slice(SEAT.length + 1).split(' '));
    return {
      instances: instances
        .map(([release = '', startedAt = '']) => ({ release, startedAt }))
        .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1)),
      hearing,
      relays,
    };
  }
}
