import { today } from '#calendar';
import type { Role } from '#kernel';
import { COUNTY } from '#testing';
import type { Person } from '#testing';
import type { County } from './county.js';
import type { Door } from './door.js';
import type { Receipt } from './ledger.js';

type Round = Readonly<{ id: string; unit: string }>;
type Open = Readonly<{ id: string; village: string }>;

/** What three departments are in charge of. */
const categories = [
  ['neighbour', 'justice'],
  ['forest-land', 'natural-resources'],
  ['house-homestead', 'agriculture-rural'],
] as const;

/** What persons ask of what is kept of them, and what they are answered. */
const asked = [
  ['delete', { outcome: 'restricted', ground: 'kept-by-law' }],
  ['see', { outcome: 'refused', ground: 'others-rights' }],
] as const;

const at = (unit: string, ...roles: Role[]): Person => ({ unit, roles });
const townshipOf = (village: string): string => village.slice(0, 9);

/** What staff do on a day: enter a dispute and answer for it, mediate one that is open, answer a person, return a round. */
export class Stories {
  private readonly open: Open[] = [];
  private readonly settled: Open[] = [];
  private told = 0;
  private people = 1;

  private constructor(
    private readonly door: Door,
    private readonly rounds: Round[],
    private readonly villages: readonly string[],
  ) {}

  static async of(county: County, door: Door): Promise<Stories> {
    const rounds = await county.query<Round>(
      'screening',
      `select id, unit from round where village is not null and status = 'open' order by unit`,
    );
    return new Stories(
      door,
      rounds,
      rounds.map(({ unit }) => unit),
    );
  }

  next(): Promise<unknown> {
    const n = this.told++;
    switch (n % 5) {
      case 0:
      case 2:
        return this.mediate(n);
      case 4:
        return this.screen(n);
      default:
        return this.enter(n);
    }
  }

  private async enter(n: number): Promise<void> {
    const village = this.villages[(n * 7) % this.villages.length] as string;
    const [category, lead] = categories[n % categories.length] as (typeof categories)[number];
    const body = {
      channel: 'walk-in',
      category,
      village,
      place: { kind: 'village' },
      parties: [{ role: 'applicant', kind: 'person', name: '赵一' }],
      summary: `第 ${n} 起`,
      people: 2 + (n % 5),
      amountYuan: 100 * (n % 9),
      consent: true,
    };
    const registered = await this.intake('disputes', at(townshipOf(village), 'clerk'), body, { 'intake.dispute-registered': 1 });
    if (!registered) return;
    const { id } = registered;
    for (const risk of ['medium', 'high']) {
      await this.intake(
        `disputes/${id}/risk`,
        at(village, 'mediator'),
        { risk, people: ++this.people },
        { 'intake.dispute-risk-assessed': 1 },
      );
    }
    if (n % 4 === 3) await this.passOn(id, lead);
    else await this.accept(id, lead);
    await this.accept(id, village);
    this.open.push({ id, village });
  }

  private async passOn(id: string, lead: string): Promise<void> {
    const bounced = await this.intake(
      `disputes/${id}/bounce`,
      at(lead, 'mediator'),
      { reason: 'not-our-duty' },
      { 'intake.dispute-bounced': 1 },
    );
    if (!bounced) return;
    const word = { role: 'lead', unit: 'women-federation' };
    await this.intake(`disputes/${id}/adjudication`, at(COUNTY, 'coordinator'), word, { 'intake.dispute-adjudicated': 1 });
  }

  private accept = (id: string, unit: string) =>
    this.intake(`disputes/${id}/acceptance`, at(unit, 'mediator'), {}, { 'intake.dispute-accepted-by-unit': 1 });

  /** The one that has waited longest, if its mediation is open by now; otherwise another dispute is entered. */
  private async mediate(n: number): Promise<void> {
    const waiting = this.open.shift();
    if (!waiting) return this.enter(n);
    if (!(await this.door.shows('mediation', `mediations/${waiting.id}`, at(COUNTY, 'mediator')))) {
      this.open.push(waiting);
      return this.enter(n);
    }
    const { id, village } = waiting;
    const on = today(new Date());
    const session = {
      venue: 'village',
      form: 'people',
      bodies: [village],
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      heldOn: on,
    };
    const held = (outcome: object) =>
      this.mediation(`mediations/${id}/attempts`, at(village, 'mediator'), { ...session, ...outcome }, { 'mediation.attempt-recorded': 1 });
    if (!(await held({ outcome: 'failed', reason: 'no-consensus' }))) return;
    if (!(await held({ outcome: 'agreed' }))) return;
    const words = { form: 'oral', scope: 'whole', on, terms: '各退一步。' };
    const agreed = await this.mediation(`mediations/${id}/agreements`, at(village, 'mediator'), words, {
      'mediation.agreement-made': 1,
      'mediation.settled': 1,
    });
    if (!agreed) return;
    const earlier = this.settled.shift();
    this.settled.push(waiting);
    if (earlier && (await this.isOver(earlier))) await this.hearPerson(n, earlier);
    else if (earlier) this.settled.push(earlier);
  }

  /** Intake has heard that it was settled. */
  private isOver = ({ id }: Open): Promise<boolean> =>
    this.door.shows('intake', `disputes/${id}`, at(COUNTY, 'coordinator'), ({ status }) => status === 'closed');

  /** Somebody asks at the desk for what is kept of them there, and the county answers. */
  private async hearPerson(n: number, { id, village }: Open): Promise<void> {
    const [kind, answer] = asked[n % asked.length] as (typeof asked)[number];
    const request = { kind, standing: 'self', identity: 'id-card', applicant: { name: '赵一' }, disputes: [id] };
    const received = await this.intake('requests', at(townshipOf(village), 'clerk'), request, { 'intake.request-received': 1 });
    if (!received) return;
    await this.intake(`requests/${received.id}/answer`, at(COUNTY, 'coordinator'), answer, { 'intake.request-answered': 1 });
  }

  private async screen(n: number): Promise<void> {
    const round = this.rounds.shift();
    if (!round) return this.enter(n);
    const found = { category: 'neighbour', place: 'village', risk: 'low', people: 2, summary: '晒坝占用。' };
    const findings = [
      { ...found, outcome: 'reported' },
      { ...found, outcome: 'prevented' },
    ];
    const zero = n % 3 === 0;
    await this.door.write({
      owner: 'screening',
      path: `rounds/${round.id}/return`,
      person: at(round.unit, 'screener'),
      body: zero ? { zero: true, scope: '走访三个院落' } : { findings },
      says: { 'screening.return-filed': 1 },
      findings: zero ? 0 : findings.length,
    });
  }

  private intake = (path: string, person: Person, body: object, says: Record<string, number>): Promise<Receipt | undefined> =>
    this.door.write({ owner: 'intake', path, person, body, says });
  private mediation = (path: string, person: Person, body: object, says: Record<string, number>): Promise<Receipt | undefined> =>
    this.door.write({ owner: 'mediation', path, person, body, says });
}
