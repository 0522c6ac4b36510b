import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { addDays, startOfDay, weekOf } from '#calendar';
import { Policies } from '#chassis';
import { DATABASE, NotFound, Refused } from '#kernel';
import type { Actor, Database } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import { Mediations } from '../mediation/mediation.store.js';
import { spotSample } from '../policies.js';
import { Claims } from '../subsidy/claim.store.js';
import { mustBeOthers } from './look.js';
import type { Finding, Reason } from './look.js';

export type Sampled = Readonly<{
  mediation: string;
  number: string | null;
  category: string;
  township: string;
  village: string | null;
  enteredAt: string;
  reason: Reason;
  /** Others with the same words. */
  alike: readonly string[];
  finding: Finding | null;
  lookedOn: string | null;
}>;

/** More that are alike are told of no one. */
const MOST_ALIKE = 10;

/** 抽查: some of what was told on the spot, for somebody to look at. Who is drawn is chance, and the same for whoever asks again. */
@Injectable()
export class Looks {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly policies: Policies,
    private readonly claims: Claims,
  ) {}

  /** Of the week in which a day lies, in the cases that whoever asks handles: nobody draws anew by asking from another day. */
  async sample(day: string, actor: Actor): Promise<Sampled[]> {
    const { first: from } = weekOf(day);
    const { share, most, alikeDays } = await this.policies.current(spotSample);
    const params = [startOfDay(from), startOfDay(addDays(from, 7)), alikeDays, from, share, most];
    const own = within(actor, { township: 'm.township', village: 'm.village', lead: 'm.lead' }, params.length + 1);
    const beside = within(
      actor,
      { township: 'other.township', village: 'other.village', lead: 'other.lead' },
      params.length + own.params.length + 1,
    );
    return this.database.query<Sampled>(
      `with told as (
         select s.dispute, s.entered_at, s.finding, s.looked_on, m.number, m.category, m.township, m.village, (s.spot ->> 'done')::boolean as done,
           array(select o.dispute::text from spot o join mediation other on other.id = o.dispute where o.words = s.words and o.dispute <> s.dispute
             and o.entered_at between s.entered_at - make_interval(days => $3) and s.entered_at + make_interval(days => $3)
             and ${beside.sql} order by 1 limit ${MOST_ALIKE}) as alike
         from spot s join mediation m on m.id = s.dispute
         where s.state = 'recorded' and s.entered_at >= $1 and s.entered_at < $2 and m.status <> 'voided' and ${own.sql}),
       for_reason as (select *, case when cardinality(alike) > 0 then 'alike' else 'instant' end as reason from told where done or cardinality(alike) > 0),
       drawn as (
         select *, row_number() over (partition by reason order by md5(dispute::text || $4)) as nth, count(*) over (partition by reason) as of
         from for_reason)
       select dispute as mediation, number, category, township, village, entered_at as "enteredAt", reason, alike, finding, looked_on as "lookedOn"
       from drawn where nth <= least($6::int, ceil(of * $5::int / 100.0)) or finding is not null order by reason, md5(dispute::text || $4)`,
      [...params, ...own.params, ...beside.params],
    );
  }

  /** Looked at again, the last finding stands. */
  async look(id: string, finding: Finding, on: string, actor: Actor): Promise<void> {
    await this.mediations.held(id);
    await this.database.transaction(async (tx) => {
      const [told] = await tx.query<{ unit: string; state: string }>(
        'select unit, state from spot where dispute = $1 for update',
        [id],
        'a telling that is looked at',
      );
      if (!told) throw new NotFound('spot');
      if (told.state !== 'recorded') throw new Refused('spot.not-recorded');
      mustBeOthers(told, actor.unit);
      await tx.query(
        'update spot set finding = $2, looked_on = $3, looked_by = $4 where dispute = $1',
        [id, finding, on, actor.unit],
        'a look',
      );
      if (finding === 'told-twice' || finding === 'did-not-happen') await this.claims.turn(id, [finding], tx);
      await keepActs(tx, [{ ...acting(), kind: 'change', what: 'spot-looked-at', aggregate: id }]);
      await spendKey({ id, finding, on }, tx);
    });
  }
}
