import { Inject, Injectable } from '@nestjs/common';
import { addDays, today } from '#calendar';
import { Terms, may, pageOfToday, stateAt, whenOf } from '#chassis';
import type { Parameter, Today, TodayPageDto, TodayQuery } from '#chassis';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';
import { written } from '../dispute/case-number.js';
import type { Seat } from '../dispute/seat.js';
import { Registers } from '../unit/reference.store.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** As the indexes `dispute_unanswered_…` have it, word for word. */
const UNANSWERED = `d.status in ('assigned', 'undecided')`;
/** As `dispute_adjudicable` has it. */
const BOUNCED = `d.status in ('assigned', 'accepted') and d.seats @? '$.* ? (@ == "bounced")'`;

/** As `dispute_unassigned` has it. */
const UNASSIGNED = `d.status = 'registered' and d.lead is null`;

type Asked = Readonly<{ unit: string; at: string; day: string; warnHours: number; p: Parameter }>;

/** What waits at the front desk: for a seat, for the county’s word, for a person’s answer. */
@Injectable()
export class DeskToday implements Today {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly terms: Terms,
    private readonly registers: Registers,
  ) {}

  async page(query: TodayQuery, actor: Actor, at: Date): Promise<TodayPageDto> {
    const [term, { caseForms }] = await Promise.all([this.terms.find('person-request'), this.registers.current()]);
    const { unit } = actor;
    const asked = { unit, at: at.toISOString(), day: today(at), warnHours: term?.warnHours ?? 0 };
    const desk = may(actor, 'clerk', 'mediator', 'coordinator');
    const ways = (p: Parameter) => {
      const by = { ...asked, p };
      return [
        ...(desk ? [acceptance(by), unheard(by), reminder(by), telling(by)] : []),
        ...(desk && levelOf(unit) === 'department' ? [admission(by)] : []),
        ...(may(actor, 'coordinator') && levelOf(unit) === 'county' ? [adjudication(), classification()] : []),
        ...(may(actor, 'clerk', 'coordinator') ? [answer(by)] : []),
      ];
    };
    const { items, ...rest } = await pageOfToday(this.database, ways, query);
    return { ...rest, items: items.map((item) => ({ ...item, number: item.number && written(item.number, caseForms) })) };
  }
}

/** Which of the three a unit can be, by its level. */
const seatOfLevel = { county: 'lead', department: 'lead', township: 'township', village: 'village' } as const satisfies Record<
  string,
  Seat
>;

function acceptance({ unit, at, p }: Asked): string {
  const seat = seatOfLevel[levelOf(unit)];
  const deadline = `d.deadlines -> '${seat}'`;
  // By its township a village is found among those of the index; it may have come to another than that of its code.
  const ofTownship = seat === 'village' ? `d.township = (select parent from unit where id = ${p(unit)}) and` : '';
  return `${dispute('acceptance', `'${seat}'`, `${whenOf(deadline)}`, stateAt(deadline, p(at)))}
    where ${UNANSWERED} and d.status = 'assigned' and ${ofTownship} d.${seat} = ${p(unit)} and d.seats ->> '${seat}' = 'waiting'`;
}

/** By the department that leads it: it is said of that one where nobody has decided in time. */
function admission({ unit, at, p }: Asked): string {
  const deadline = `d.deadlines -> 'admissibility'`;
  return `${dispute('admission', `'lead'`, whenOf(deadline), stateAt(deadline, p(at)))}
    where ${UNANSWERED} and d.status = 'undecided' and d.lead = ${p(unit)}`;
}

const adjudication = (): string => `${dispute('adjudication', `'bounce'`)} where ${BOUNCED}`;

/** A screening found it, and its category, its department or its place is on no list here: nobody answers for it until it is classified. */
const classification = (): string => `${dispute('classification', `'classification'`)} where ${UNASSIGNED}`;

/** Entered since the day before by somebody else, and not taken up by all of its seats: of the county, and of who has a part beside them. */
function unheard({ unit, day, p }: Asked): string {
  const me = p(unit);
  const theirs = levelOf(unit) === 'county' ? 'true' : `d.joint @> to_jsonb(${me}::text)`;
  return `${dispute('new', `'new'`)}
    where ${UNANSWERED} and d.entered_on >= ${p(addDays(day, -1))}::date and d.registered_by <> ${me} and ${theirs}
      and ${me} not in (coalesce(d.lead, ''), d.township, coalesce(d.village, '')) and not d.seats @? '$.* ? (@ == "bounced")'`;
}

/** 催办: until the unit has done or said something. By the end of the day that was named, where one was. */
function reminder({ unit, day, p }: Asked): string {
  const me = p(unit);
  const asked = `jsonb_path_query_first(d.reminders, '$[*] ? (@.unit == $unit)', jsonb_build_object('unit', ${me}::text))`;
  const last = `(${asked} ->> 'answerBy')::date`;
  const ends = `to_char(((${last} + 1)::timestamp at time zone 'Asia/Shanghai') at time zone 'UTC', ${UTC})`;
  const now = p(day);
  const state = `case when ${last} is null then 'waiting' when ${last} < ${now}::date then 'overdue' when ${last} = ${now}::date then 'soon' else 'running' end`;
  return `${dispute('reminder', `'reminder'`, ends, state)}
    where d.reminders @> jsonb_build_array(jsonb_build_object('unit', ${me}::text, 'pending', true)) and d.reminders <> '[]'`;
}

/** By the day that the person was told of, to its end. */
function answer({ unit, at, warnHours, p }: Asked): string {
  const ends = `((r.due_on + 1)::timestamp at time zone 'Asia/Shanghai')`;
  const now = p(at);
  const state = `case when ${ends} <= ${now}::timestamptz then 'overdue'
    when ${ends} - make_interval(hours => ${p(warnHours)}::int) <= ${now}::timestamptz then 'soon' else 'running' end`;
  return `${request('answer', `to_char(${ends} at time zone 'UTC', ${UTC})`, state)} where r.status = 'received' and ${takenBy(unit, p)}`;
}

const telling = ({ unit, p }: Asked): string => `${request('telling')} where r.to_tell is not null and ${takenBy(unit, p)}`;

/** What people ask at a unit that is no more is the county's to answer. */
const takenBy = (unit: string, p: Parameter): string =>
  levelOf(unit) === 'county' ? `r.unit = any(${p(unit)}::text || array(select id from unit where not active))` : `r.unit = ${p(unit)}`;

const dispute = (kind: string, part: string, when = 'null::text', state = `'waiting'`): string =>
  `select '${kind}' as kind, d.id, ${part} as part, d.number, d.category as matter, null::text as period,
     d.township, d.village, d.lead as department, ${when} as at, ${state} as state from dispute d`;

const request = (kind: string, when = 'null::text', state = `'waiting'`): string =>
  `select '${kind}' as kind, r.id, '${kind}' as part, null::text as number, r.kind as matter, null::text as period,
     r.township, r.village, r.department, ${when} as at, ${state} as state from request r`;
