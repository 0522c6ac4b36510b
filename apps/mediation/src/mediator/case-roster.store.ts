import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NotFound, NOW, RefusedAt } from '#kernel';
import type { Actor, Database, Now, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import type { Receipt } from '#messaging';
import { acting as whoActs, keepActs } from '#sealed';
import { Ladders } from '../mediation/ladder.store.js';
import { rungAt, venueAt } from '../mediation/ladder.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations } from '../mediation/mediation.store.js';
import { USUAL_MINUTES } from '../session/arranging.js';
import { Bookings } from '../session/booking.store.js';
import { stretchOf } from '../session/hours.js';
import { mustBeSeen } from '../register/seen.js';
import { partiesOf, standing } from './case-roster.js';
import type { InCase, Noted } from './case-roster.js';
import { mustFit, mustNotBeNamed, unfitOn } from './fit.js';
import type { Unfit } from './fit.js';
import type { Language } from './languages.js';
import { suggest } from './match.js';
import type { Candidate, Suggestions } from './match.js';
import { MediatorList } from './mediator-list.store.js';
import type { KeptMediator } from './mediator-list.store.js';
import type { RosterRule } from './mediator.js';

export type NotedAt = Noted & Readonly<{ by: string | null; at: string }>;
/** Of an attempt: who of the roster, and under which names, mediated on a day. */
type Mediated = Readonly<{ asked: readonly string[]; typed: readonly string[]; on: string }>;
type Asked = Readonly<{ language?: Language; on?: string; at?: string; minutes?: number; instead?: string }>;
type Load = Readonly<{ mediator: string; open: number; lastNamedAt: string | null }>;
/** What is decided of one on the roster, in one case. */
export type DecideOf = (mediator: KeptMediator, here: InCase, rule: RosterRule, other: KeptMediator | undefined) => Noted[];

/** Who mediates in which case. It stays in this table: an id on the bus would let whoever listens count by it. */
@Injectable()
export class CaseRosters {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly list: MediatorList,
    private readonly bookings: Bookings,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The first first. */
  noted(mediation: string, db: Queryable = this.database): Promise<NotedAt[]> {
    return db.query<NotedAt>(
      `select what, mediator, reason, party, tier, granted, by_unit as by, at from mediator_in_case where mediation = $1 order by n`,
      [mediation],
      'mediators of a case',
    );
  }

  /** @param other also on the roster: who comes in the place of that one */
  async note(
    mediation: string,
    ids: Readonly<{ mediator: string; other?: string | undefined }>,
    actor: Actor,
    decide: DecideOf,
  ): Promise<Receipt> {
    await this.mediations.held(mediation);
    return this.database.transaction(async (tx) => {
      await this.alone(mediation, tx);
      const noted = await this.noted(mediation, tx);
      mustBeSeen(noted.length);
      const found = new Map((await this.list.among(Object.values(ids), tx)).map((each) => [each.id, each]));
      const mediator = onRoster(found.get(ids.mediator), 'mediator');
      const other = ids.other === undefined ? undefined : onRoster(found.get(ids.other), 'successor');
      const here = { ...(await this.under(mediation, actor, tx)), noted };
      const said = decide(mediator, here, await this.list.rule(tx), other);
      await this.write(mediation, noted.length, said, tx);
      const receipt = { id: mediation, sequence: noted.length + said.length };
      await spendKey(receipt, tx);
      return receipt;
    });
  }

  /**
   * Holds those who are asked to mediate against the roster and what was noted in the case, until the transaction ends.
   * @returns to be asked once it is known who asks
   */
  async mediating(
    mediation: string,
    asked: readonly string[],
    tx: Transaction,
    placed?: (i: number) => string,
  ): Promise<(unfit: (mediator: KeptMediator) => Unfit | undefined) => void> {
    if (asked.length === 0) return () => {};
    await this.alone(mediation, tx);
    const { excluded } = standing(await this.noted(mediation, tx), await this.parties(mediation, tx));
    const found = await this.list.among(asked, tx);
    return (unfit) => mustFit(asked, found, excluded, unfit, placed);
  }

  /** As it stood at the end of a day: who was on the roster, and who was kept out of the case. */
  async mediated(mediation: string, { asked, typed, on }: Mediated): Promise<() => void> {
    const noted = (await this.noted(mediation)).filter(({ at }) => today(new Date(at)) <= on);
    const { excluded } = standing(noted, await this.parties(mediation));
    const found = await this.list.among([...asked, ...excluded.keys()]);
    return () => {
      mustFit(
        asked,
        found,
        excluded,
        (mediator) => unfitOn(mediator, on),
        (i) => `rostered/${i}`,
      );
      mustNotBeNamed(typed, found, excluded);
    };
  }

  private async parties(mediation: string, tx?: Transaction): Promise<number[]> {
    const found = await this.mediations.find(mediation, tx);
    return found ? partiesOf(found) : [];
  }

  private async alone(mediation: string, tx: Transaction): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`mediators of ${mediation}`]);
  }

  /** As it stands now, and under what whoever asks would act in it. */
  async under(id: string, by: Actor, tx?: Transaction): Promise<Omit<InCase, 'noted'>> {
    // A transaction that asks for another connection may wait for itself; whose it is was asked before.
    const mediation = tx ? await this.mediations.find(id, tx) : await this.mediations.held(id);
    if (!mediation) throw new NotFound('mediation');
    return { mediation, acting: { by, ladder: await this.ladders.of(mediation.policy, tx), today: today(this.now()) } };
  }

  /** For a day, and a language that is asked for. */
  async suggestions(id: string, { language, on, at, minutes, instead }: Asked, actor: Actor): Promise<Suggestions> {
    const { mediation, acting } = await this.under(id, actor);
    const { category, village, township, lead, tier } = mediation;
    const noted = await this.noted(id);
    const levels = rungAt(acting.ladder, tier).venues.flatMap((code) => venueAt(acting.ladder, code)?.level ?? []);
    const candidates = await this.candidates(mediation, [...new Set(noted.map(({ mediator }) => mediator))]);
    const hour = at === undefined ? undefined : stretchOf(at, minutes ?? USUAL_MINUTES);
    const busy =
      hour &&
      (await this.bookings.busy(
        candidates.map((each) => each.id),
        hour,
        instead,
      ));
    const session = hour && busy && { hour, busy };
    const looking = { category, village, township, lead, levels, language, session, day: on ?? acting.today };
    return suggest(candidates, looking, standing(noted, partiesOf(mediation)), await this.list.rule());
  }

  private async candidates({ village, township, lead }: Mediation, met: readonly string[]): Promise<Candidate[]> {
    const found = await this.list.around([...(village === null ? [] : [village]), township, lead], met);
    const loads = new Map((await this.loads(found.map(({ id }) => id))).map((load) => [load.mediator, load]));
    return found.map((each) => ({ ...each, open: loads.get(each.id)?.open ?? 0, lastNamedAt: loads.get(each.id)?.lastNamedAt ?? null }));
  }

  /** In how many open cases each is named, and when they were named last. */
  private loads(mediators: readonly string[]): Promise<Load[]> {
    return this.database.query<Load>(
      `select l.mediator, count(*) filter (where l.what = 'named' and m.status = 'open')::int as open, max(l.named_at)::text as "lastNamedAt"
       from (select distinct on (mediation, mediator) mediation, mediator, what,
               max(at) filter (where what = 'named') over (partition by mediation, mediator) as named_at
             from mediator_in_case where mediator = any($1::uuid[]) and granted is distinct from false
             order by mediation, mediator, n desc) l
       join mediation m on m.id = l.mediation
       group by l.mediator`,
      [mediators],
      'how much mediators have at hand',
    );
  }

  private async write(mediation: string, before: number, said: readonly Noted[], tx: Transaction): Promise<void> {
    if (said.length === 0) return;
    const who = whoActs();
    const rows = said.map((each, i) => ({ ...each, mediation, n: before + i + 1, by_unit: who.unit, at: this.now().toISOString() }));
    await tx.query('insert into mediator_in_case select * from jsonb_populate_recordset(null::mediator_in_case, $1::jsonb)', [
      JSON.stringify(rows),
    ]);
    await keepActs(
      tx,
      said.map(({ what, tier: _, ...detail }) => ({
        ...who,
        kind: 'change' as const,
        what: `mediator-${what}`,
        aggregate: mediation,
        detail,
      })),
    );
  }
}

function onRoster(found: KeptMediator | undefined, field: string): KeptMediator {
  if (!found) throw new RefusedAt(field, 'mediator.unknown');
  return found;
}
