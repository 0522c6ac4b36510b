import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { DATABASE, NotFound, Refused, RefusedAt, Stale, currentRequest, newId } from '#kernel';
import type { Actor, Database, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import { scopeOf } from '../body/body.store.js';
import { mustNotBeClosed } from '../unit/unit.js';
import { Units } from '../unit/unit.store.js';
import type { RoomDto } from './room.dto.js';

const MOST_ROOMS = 50;
const COLUMNS = 'id, unit, name, seats, ended_on as "endedOn"';

/** The rooms in which units of the county mediate, each kept by its unit. */
@Injectable()
export class Rooms {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly units: Units,
  ) {}

  all(): Promise<RoomDto[]> {
    return this.database.query<RoomDto>(`select ${COLUMNS} from room order by unit, name, id`, [], 'rooms');
  }

  async called(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<Pick<RoomDto, 'id' | 'name'>>(
      'select id, name from room where id = any($1::uuid[])',
      [ids],
      'what some rooms are called',
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** As it stands now; whether people may be asked to come there on a day is asked once it is known who asks. */
  async named(id: string | undefined): Promise<(day: string) => void> {
    if (id === undefined) return () => {};
    const [room] = await this.database.query<RoomDto>(`select ${COLUMNS} from room where id = $1`, [id], 'a room');
    return (day) => {
      if (!room) throw new RefusedAt('room', 'room.unknown');
      if (room.endedOn !== null && room.endedOn <= day) throw new RefusedAt('room', 'room.ended', { name: room.name, on: room.endedOn });
    };
  }

  /** `If-Match` is how many the unit has. No two of them have one name. */
  async enter(unit: string, { name, seats }: Readonly<{ name: string; seats?: number }>, actor: Actor): Promise<RoomDto> {
    await this.within(unit, actor);
    return this.database.transaction(async (tx) => {
      mustNotBeClosed(await this.units.known([unit], tx));
      const there = await this.keptBy(unit, tx);
      mustBeSeen(there.length);
      if (there.length >= MOST_ROOMS) throw new Refused('room.too-many', { most: MOST_ROOMS });
      if (there.some((each) => each.name === name)) throw new RefusedAt('name', 'room.there-already', { name });
      const room: RoomDto = { id: newId(), unit, name, seats: seats ?? null, endedOn: null };
      await tx.query('insert into room (id, unit, name, seats, entered_by) values ($1, $2, $3, $4, $5)', [
        room.id,
        unit,
        name,
        room.seats,
        actor.unit,
      ]);
      return this.keep('room-entered', room, tx);
    });
  }

  /** What was arranged there stays arranged: whoever holds it moves it. */
  async end(unit: string, { room, on }: Readonly<{ room: string; on: string }>, actor: Actor): Promise<RoomDto> {
    await this.within(unit, actor);
    return this.database.transaction(async (tx) => {
      const there = await this.keptBy(unit, tx);
      mustBeSeen(there.length);
      const [ended] = await tx.query<RoomDto>(
        `update room set ended_on = $3 where id = $1 and unit = $2 and ended_on is null returning ${COLUMNS}`,
        [room, unit, on],
      );
      if (!ended) throw new NotFound('room');
      return this.keep('room-ended', ended, tx);
    });
  }

  /** Those that are there still, locked against one more of the same name. */
  private async keptBy(unit: string, tx: Transaction): Promise<RoomDto[]> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`rooms of ${unit}`]);
    return this.kept(unit, tx);
  }

  private kept(unit: string, db: Queryable): Promise<RoomDto[]> {
    return db.query<RoomDto>(`select ${COLUMNS} from room where unit = $1 and ended_on is null`, [unit], 'rooms of a unit');
  }

  /** What lies elsewhere is not there. */
  private async within(code: string, actor: Actor): Promise<void> {
    const [unit] = await this.units.known([code]);
    if (!unit || !covers(actor, scopeOf(unit))) throw new NotFound('unit');
  }

  private async keep(what: string, room: RoomDto, tx: Transaction): Promise<RoomDto> {
    await keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate: room.id, detail: { unit: room.unit } }]);
    await spendKey(room, tx);
    return room;
  }
}

function mustBeSeen(now: number): void {
  const seen = currentRequest()?.ifMatch ?? now;
  if (seen !== now) throw new Stale(seen, now);
}
