import { Settled } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused, levelOf } from '#kernel';
import { makeAgreement } from '../agreement/settle.js';
import { perform } from '../agreement/perform.js';
import type { Agreeing } from '../mediation/acting.js';
import { recordAttempt } from '../mediation/attempt.js';
import { rungAt, venueAt } from '../mediation/ladder.js';
import { evolve } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { mustBeOpen } from '../mediation/standing.js';

/** 随手调: what was settled where it arose and is told afterwards. `minutes`, `agreement`: under which ids its words are sealed. */
export type Spot = Readonly<{
  heldOn: string;
  minutes: string;
  agreement: string;
  amountYuan: number | null;
  performBy: string | null;
  /** All of it was done there and then. */
  done: boolean;
}>;

/**
 * One telling for what else takes three: the parties sat down, they agreed by word of mouth, which asks nobody for a signature (Mediation
 * Law art 28), and where nothing is left to be done it was carried out. Each is decided by its own rule, those of consent among them.
 */
export function settleOnTheSpot(mediation: Mediation, spot: Spot, acting: Agreeing): MediationFact[] {
  mustBeOpen(mediation);
  mustHoldData(mediation);
  if (mediation.attempts.length > 0 || mediation.agreements.length > 0) throw new Refused('spot.begun-already');
  const { heldOn, minutes, agreement, amountYuan, performBy, done } = spot;
  const sides = new Set(mediation.consents.flatMap(({ side }) => side ?? []));
  const attempt = {
    venue: seatOf(mediation, acting),
    form: 'people',
    bodies: [acting.by.unit],
    // By now their names are sealed; that there is one the door has seen to.
    mediators: [acting.by.subject],
    parties: [...sides],
    heldOn,
    outcome: 'agreed',
    reason: null,
    beyondLimit: false,
    record: minutes,
  } as const;
  const agreed = { agreement, form: 'oral', scope: 'whole', on: heldOn, amountYuan, performBy } as const;
  const steps: readonly ((now: Mediation) => MediationFact[])[] = [
    (now) => recordAttempt(now, attempt, acting),
    (now) => makeAgreement(now, agreed, {}, acting).map(onTheSpot),
    (now) => (done ? perform(now, agreement, heldOn, acting) : []),
  ];
  return steps.reduce<MediationFact[]>((said, step) => [...said, ...step(said.reduce(evolve, mediation))], []);
}

/** At the tier where the case begins, as whoever was there; or as the lowest of those who sit there, in whose stead a higher one was. */
function seatOf({ tier }: Pick<Mediation, 'tier'>, { by: { unit }, ladder }: Agreeing): string {
  const { venues } = rungAt(ladder, tier);
  return venues.find((code) => venueAt(ladder, code)?.level === levelOf(unit)) ?? venues[0] ?? 'other';
}

const onTheSpot = (fact: MediationFact): MediationFact => (fact.type === Settled.type ? Settled({ ...fact.data, onTheSpot: true }) : fact);
