import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Queryable, Transaction } from '#kernel';
import { acting, keepActs } from '#sealed';
import type { Mediation } from '../mediation/mediation.js';
import type { Answer, Answered, How } from './invitation.js';
import { unwilling } from './unwilling.js';
import type { LastWord, Unwilling } from './unwilling.js';

type Row = Answered & Readonly<{ session: string }>;
/** By which way it came: noted by a unit, or given by the party itself through its link. */
type Way = Readonly<{ how: How; link?: string }>;

/** What whoever is invited answered: word after word, none of it changed. It stays in this table, with the case. */
@Injectable()
export class Answers {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Of each session, the first first; whoever came in for another mediator is asked anew. */
  async of(sessions: readonly string[], db: Queryable = this.database): Promise<ReadonlyMap<string, readonly Answered[]>> {
    const rows = await db.query<Row>(
      `select session, who, whom, reply, times, halves, how, by_unit as by, at from session_answer a
       where session = any($1::uuid[]) and not exists (
         select from session_swap s where s.session = a.session and a.who = 'mediator' and s.comes::text = a.whom and s.at >= a.at
       ) order by session, n`,
      [sessions],
      'what was answered to invitations',
    );
    return new Map(sessions.map((id) => [id, rows.filter(({ session }) => session === id)]));
  }

  /** Of each case who does not want to be mediated with, by their last word to whichever invitation. */
  async unwilling(mediations: readonly string[]): Promise<ReadonlyMap<string, readonly Unwilling[]>> {
    const rows = await this.database.query<Pick<Mediation, 'status' | 'consents'> & Readonly<{ id: string; last: LastWord[] }>>(
      `select m.id, m.status, m.consents, jsonb_agg(l.said order by l.whom) as last
       from mediation m join (
         select distinct on (mediation, whom) mediation, whom, jsonb_build_object('who', who, 'whom', whom, 'reply', reply, 'how', how, 'by', by_unit, 'at', at, 'before', consents_before) as said
         from session_answer where mediation = any($1::uuid[]) and who = 'party' order by mediation, whom, at desc, n desc
       ) l on l.mediation = m.id
       where m.status = 'open' group by m.id`,
      [mediations],
      'who does not want to be mediated with',
    );
    return new Map(rows.map(({ id, last, ...mediation }) => [id, unwilling(mediation, last)]));
  }

  async note(mediation: string, session: string, said: Answer, { how, link }: Way, tx: Transaction): Promise<void> {
    const { who, whom, reply, times, halves } = said;
    const by = acting();
    // What is noted of consent in this instant is counted with it, or comes after it.
    await tx.query('select from mediation where id = $1 for update', [mediation], 'hold a case while an answer is noted');
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`answers of ${session}`]);
    await tx.query(
      `insert into session_answer (session, n, mediation, who, whom, reply, times, halves, how, by_unit, link, at, consents_before)
       select $1, coalesce(max(n), 0) + 1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10, $11, coalesce((
         select jsonb_array_length(c -> 'answers') from mediation m, jsonb_array_elements(m.consents) c where m.id = $2 and $3 = 'party' and c ->> 'party' = $4), 0)
       from session_answer where session = $1`,
      [session, mediation, who, whom, reply, JSON.stringify(times), JSON.stringify(halves), how, by.unit, link ?? null, this.now()],
    );
    const detail = { session, who, whom, reply, how, ...(link !== undefined && { link }) };
    await keepActs(tx, [{ ...by, kind: 'change', what: 'invitation-answered', aggregate: mediation, detail }]);
  }
}
