import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NotFound } from '#kernel';
import type { Database, Queryable } from '#kernel';
import type { Body, Kind } from './body.js';

/** How it came to a version. */
export type Step = 'set-up' | 'changed' | 'filed' | 'ended';
/** The version that stands; `sequence` counts them. */
export type KeptBody = Body & Readonly<{ id: string; sequence: number }>;
export type BodyVersion = KeptBody & Readonly<{ step: Step; enteredBy: string; enteredAt: string }>;
/** As people call it, and the law it rests on. */
export type NamedKind = Kind & Readonly<{ zh: string; en: string; basis: string; required: boolean }>;
export type Lacking = Readonly<{ unit: string; name: string; kind: string }>;

export type BodyFilter = Readonly<{ kind?: string; unit?: string; standing?: 'there' | 'ended'; filed?: 'yes' | 'no' }>;

/** What the register of mediation bodies shows: the newest version of each, and what was said before. */
@Injectable()
export class BodyList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The newest version of each kind. */
  kinds(db: Queryable = this.database): Promise<NamedKind[]> {
    return db.query<NamedKind>(
      `select distinct on (kind) kind, levels, paper, filed, required, called, zh, en, basis from body_policy order by kind, version desc`,
      [],
      'kinds of bodies',
    );
  }

  /** The newest first, up to one more than `limit`. */
  page({ kind, unit, standing, filed }: BodyFilter, after: string | undefined, limit: number): Promise<KeptBody[]> {
    return this.database.query<KeptBody>(
      `select * from (select distinct on (id) ${COLUMNS} from mediation_body order by id desc, version desc) b
       where ($2::uuid is null or id < $2) and ($3::text is null or kind = $3) and ($4::text is null or unit = $4)
         and ($5::text is null or ("endedOn" is null) = ($5 = 'there')) and ($6::text is null or ("filedOn" is not null) = ($6 = 'yes'))
       order by id desc limit $1`,
      [limit + 1, after ?? null, kind ?? null, unit ?? null, standing ?? null, filed ?? null],
      'bodies',
    );
  }

  /** The first first. @throws NotFound */
  async history(id: string): Promise<[BodyVersion, ...BodyVersion[]]> {
    const [first, ...more] = await this.database.query<BodyVersion>(
      `select ${COLUMNS}, step, entered_by as "enteredBy", entered_at as "enteredAt" from mediation_body where id = $1 order by version`,
      [id],
      'a body and its versions',
    );
    if (!first) throw new NotFound('body');
    return [first, ...more];
  }

  async newest(id: string, db: Queryable = this.database): Promise<KeptBody | undefined> {
    const [row] = await db.query<KeptBody>(
      `select ${COLUMNS} from mediation_body where id = $1 order by version desc limit 1`,
      [id],
      'a body',
    );
    return row;
  }

  /** The newest of each that the unit has or had. */
  of(unit: string, db: Queryable): Promise<Pick<Body, 'name' | 'endedOn'>[]> {
    return db.query('select distinct on (id) name, ended_on as "endedOn" from mediation_body where unit = $1 order by id, version desc', [
      unit,
    ]);
  }

  /** The units that by law have one of a kind and of which none stands here, by their codes. */
  lacking(db: Queryable = this.database): Promise<Lacking[]> {
    return db.query<Lacking>(
      `select u.unit, u.name, k.kind
       from (select distinct on (kind) kind, levels, required from body_policy order by kind, version desc) k
       join unit u on k.required and u.level = any(k.levels) and u.active
       where not exists (
         select 1 from (
           select distinct on (id) kind, ended_on from mediation_body where unit = u.unit order by id, version desc
         ) b where b.kind = k.kind and b.ended_on is null)
       order by u.unit`,
      [],
      'bodies that are lacking',
    );
  }
}

const COLUMNS = `id, version as sequence, kind, name, unit, categories, set_up_on as "setUpOn", filed_on as "filedOn",
  filing_number as "filingNumber", phone, address, ended_on as "endedOn"`;
