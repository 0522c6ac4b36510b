import { Inject, Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { DATABASE, NotFound } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { mediatorKinds, mediatorPolicy, roster } from '../policies.js';
import { availableOn } from './availability.js';
import type { Availability } from './availability.js';
import type { Mediator, MediatorKindRule, RosterRule } from './mediator.js';

/** How it came to a version. */
export type Step = 'appointed' | 'changed' | 'ended';
/** The version that stands, with the body as it stands; `sequence` counts the versions. */
export type KeptMediator = Mediator & Readonly<{ id: string; sequence: number; bodyName: string; unit: string }>;
export type MediatorVersion = Omit<KeptMediator, 'name' | 'bodyName' | 'unit'> &
  Readonly<{ step: Step; enteredBy: string; enteredAt: string }>;
export type NamedMediatorKind = MediatorKindRule & Readonly<{ kind: string }>;
export type MediatorFilter = Readonly<
  Partial<Record<'kind' | 'unit' | 'body' | 'skill' | 'language', string>> & { standing?: 'there' | 'ended' }
>;
/** Whom a session or a case names. */
export type NamedMediator = Readonly<{ id: string; name: string; availability: Availability }>;

/** What the roster shows: the newest version of each, and what was said before. */
@Injectable()
export class MediatorList {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** As they hold today, in the order of the county's list. */
  async kinds(db: Queryable = this.database): Promise<NamedMediatorKind[]> {
    const rules = await this.policies.currents(mediatorKinds.map(mediatorPolicy), db);
    return mediatorKinds.flatMap((kind, i) => (rules[i] ? [{ ...rules[i], kind }] : []));
  }

  rule(db?: Queryable): Promise<RosterRule> {
    return this.policies.current(roster, db);
  }

  /** The newest first, up to one more than `limit`. */
  page(filter: MediatorFilter, after: string | undefined, limit: number): Promise<KeptMediator[]> {
    const { kind, unit, body, skill, language, standing } = filter;
    return this.database.query<KeptMediator>(
      `${NEWEST} where ($2::uuid is null or m.id < $2) and ($3::text is null or m.kind = $3)
         and ($4::text is null or b.unit = $4 or $4 = any(m.areas)) and ($5::uuid is null or m.body = $5)
         and ($6::text is null or $6 = any(m.skills)) and ($7::text is null or $7 = any(m.languages))
         and ($8::text is null or (m.ended_on is null) = ($8 = 'there'))
       order by m.id desc limit $1`,
      [limit + 1, after ?? null, kind ?? null, unit ?? null, body ?? null, skill ?? null, language ?? null, standing ?? null],
      'the roster',
    );
  }

  /** Of what a body has or had. */
  of(body: string, db: Queryable): Promise<Pick<KeptMediator, 'name' | 'endedOn'>[]> {
    return db.query(`${NEWEST} where m.body = $1`, [body]);
  }

  /** The newest version, with what it is called and where it is now. */
  async newest(id: string, db: Queryable = this.database): Promise<KeptMediator | undefined> {
    return (await this.among([id], db))[0];
  }

  among(ids: readonly string[], db: Queryable = this.database): Promise<KeptMediator[]> {
    return db.query<KeptMediator>(`${NEWEST} where m.id = any($1::uuid[]) order by m.id`, [ids], 'some of the roster');
  }

  /** Who may mediate somewhere: by these units or the county, and in office; `also` whoever it is about in any case. */
  around(units: readonly string[], also: readonly string[]): Promise<KeptMediator[]> {
    return this.database.query<KeptMediator>(
      `${NEWEST} join unit u on u.unit = b.unit
       where m.id = any($2::uuid[])
         or (m.ended_on is null and b.ended_on is null and case when cardinality(m.areas) = 0 then b.unit = any($1) or u.level = 'county'
               else m.areas && $1::text[] or exists (select 1 from unit c where c.level = 'county' and c.unit = any(m.areas)) end)
       order by m.id limit 1000`,
      [units, also],
      'who may mediate somewhere',
    );
  }

  /** What each is called, and whether they can be called for that day; in the order asked for, those who are not on the roster left out. */
  async named(ids: readonly string[], day: string, db: Queryable = this.database): Promise<NamedMediator[]> {
    const found = new Map((await this.among(ids, db)).map((mediator) => [mediator.id, mediator]));
    return ids.flatMap((id) => {
      const mediator = found.get(id);
      return mediator ? [{ id, name: mediator.name, availability: availableOn(mediator, day) }] : [];
    });
  }

  /** The first first. @throws NotFound */
  async history(id: string): Promise<[MediatorVersion, ...MediatorVersion[]]> {
    const [first, ...more] = await this.database.query<MediatorVersion>(
      `select ${COLUMNS}, m.ended_on as "endedOn", step, entered_by as "enteredBy", entered_at as "enteredAt" from mediator m where id = $1 order by version`,
      [id],
      'a mediator and the versions',
    );
    if (!first) throw new NotFound('mediator');
    return [first, ...more];
  }
}

const COLUMNS = `m.id, m.version as sequence, m.body, m.kind, m.skills, m.languages, m.areas, m.appointed_on as "appointedOn",
  m.appointed_until as "appointedUntil", m.trainings, m.week, m.away`;

/** Where a body has ended, so has whoever mediated for it. */
const NEWEST = `select ${COLUMNS}, least(m.ended_on, b.ended_on) as "endedOn", coalesce(n.name, '') as name, b.name as "bodyName", b.unit
  from (select distinct on (id) * from mediator order by id, version desc) m
  left join mediator_name n on n.mediator = m.id
  join lateral (select name, unit, ended_on from mediation_body where id = m.body order by version desc limit 1) b on true`;
