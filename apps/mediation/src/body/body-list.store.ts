import { Inject, Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { DATABASE, NotFound } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { bodyPolicy } from '../policies.js';
import type { Body, Kind } from './body.js';

/** How it came to a version. */
export type Step = 'set-up' | 'changed' | 'filed' | 'handed-over' | 'ended';
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
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** As they hold today, by their codes. */
  async kinds(db: Queryable = this.database): Promise<NamedKind[]> {
    const said = await db.query<{ kind: string }>(
      `select distinct substr(name, 6) as kind from policy where name like 'body-%' order by kind`,
      [],
      'kinds of bodies',
    );
    const rules = await this.policies.currents(
      said.map(({ kind }) => bodyPolicy(kind)),
      db,
    );
    return said.flatMap(({ kind }, i) => {
      const rule = rules[i];
      return rule ? [{ ...rule, kind, paper: rule.paper ?? null, called: rule.called ?? null }] : [];
    });
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
    return db.query(`select name, "endedOn" from (${OF_UNIT}) b where unit = $1`, [unit]);
  }

  /** All that stand now. */
  standing(db: Queryable): Promise<KeptBody[]> {
    return db.query<KeptBody>(
      `select * from (select distinct on (id) ${COLUMNS} from mediation_body order by id, version desc) b where "endedOn" is null`,
    );
  }

  /** Those that stand at it now. */
  standingAt(unit: string, db: Queryable): Promise<KeptBody[]> {
    return db.query<KeptBody>(`select * from (${OF_UNIT}) b where unit = $1 and "endedOn" is null`, [unit]);
  }

  /** The units that by law have one of a kind and of which none stands here, by their codes. */
  async lacking(db: Queryable = this.database): Promise<Lacking[]> {
    const required = (await this.kinds(db)).filter((kind) => kind.required);
    const asked = required.flatMap(({ kind, levels }) => levels.map((level) => ({ kind, level })));
    return db.query<Lacking>(
      `select u.unit, u.name, k.kind
       from unnest($1::text[], $2::text[]) k (kind, level)
       join unit u on u.level = k.level and u.active
       where not exists (
         select 1 from (
           select distinct on (id) unit, kind, ended_on from mediation_body
           where id in (select id from mediation_body where unit = u.unit) order by id, version desc
         ) b where b.unit = u.unit and b.kind = k.kind and b.ended_on is null)
       order by u.unit, k.kind`,
      [asked.map(({ kind }) => kind), asked.map(({ level }) => level)],
      'bodies that are lacking',
    );
  }
}

const COLUMNS = `id, version as sequence, kind, name, unit, categories, set_up_on as "setUpOn", filed_on as "filedOn",
  filing_number as "filingNumber", phone, address, ended_on as "endedOn"`;

/** The newest version of each that ever was of the unit; it may have gone to another since. */
const OF_UNIT = `select distinct on (id) ${COLUMNS} from mediation_body
  where id in (select id from mediation_body where unit = $1) order by id, version desc`;
