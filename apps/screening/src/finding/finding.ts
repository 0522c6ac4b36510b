import {
  FindingDataErased,
  FindingDataRestricted,
  FindingDismissed,
  FindingFollowed,
  FindingHandedOver,
  FindingPrevented,
  FindingReported,
  Handling,
} from '#contracts';
import type { DismissalReason, FindingFact, FindingOutcome, PersonalData, PlaceKind, Risk, VoidReason } from '#contracts';
import { NotFound, Refused, placeOf } from '#kernel';

/** What a screening found (隐患). When it becomes a dispute it keeps its id: one identity throughout. */
export type Finding = Readonly<{
  status: 'unknown' | 'reported' | 'prevented' | 'dismissed' | 'dispute';
  round: string;
  unit: string;
  department: string | null;
  township: string;
  village: string | null;
  category: string;
  place: PlaceKind;
  risk: Risk;
  people: number | null;
  dismissal: DismissalReason | null;
  /** How the dispute stands that it became. */
  outcome: FindingOutcome | Handling | null;
  /** Who answers for that dispute beside the place where it lies, once somebody does, and who has a part in it (协办). */
  lead: string | null;
  joint: readonly string[];
  /** Its words: kept, kept and used for nothing, or gone. */
  personalData: PersonalData;
}>;

export const initial: Finding = {
  status: 'unknown',
  round: '',
  unit: '',
  department: null,
  township: '',
  village: null,
  category: '',
  place: 'other',
  risk: 'low',
  people: null,
  dismissal: null,
  outcome: null,
  lead: null,
  joint: [],
  personalData: 'kept',
};

export type Found = Readonly<Pick<Finding, 'round' | 'unit' | 'township' | 'village' | 'category' | 'place' | 'risk' | 'people'>>;

/** Reported, it goes to the front desk; prevented on the spot, it is only counted (预防纠纷). */
export function record({ status }: Finding, found: Found, how: 'reported' | 'prevented'): FindingFact[] {
  if (status !== 'unknown') return [];
  return [how === 'reported' ? FindingReported(found) : FindingPrevented(found)];
}

/** Once it is a dispute only the front desk can end it. */
export function dismiss({ status }: Finding, reason: DismissalReason): FindingFact[] {
  switch (status) {
    case 'unknown':
      throw new NotFound('finding');
    case 'dismissed':
      return [];
    case 'dispute':
      throw new Refused('finding.is-dispute');
    case 'prevented':
      throw new Refused('finding.is-prevented');
    case 'reported':
      return [FindingDismissed({ reason })];
  }
}

/** It was settled where it lies before the front desk had it: then it is only counted (预防纠纷). */
export function prevent(finding: Finding): FindingFact[] {
  switch (finding.status) {
    case 'unknown':
      throw new NotFound('finding');
    case 'prevented':
      return [];
    case 'dispute':
      throw new Refused('finding.is-dispute');
    case 'dismissed':
      throw new Refused('finding.is-dismissed');
    case 'reported':
      return [FindingPrevented(foundIn(finding))];
  }
}

/** What had been settled on the spot broke out again: it goes to the front desk as what it is, under the id that it has. */
export function report(finding: Finding): FindingFact[] {
  switch (finding.status) {
    case 'unknown':
      throw new NotFound('finding');
    case 'reported':
    case 'dispute':
      return [];
    case 'dismissed':
      throw new Refused('finding.is-dismissed');
    case 'prevented':
      return [FindingReported(foundIn(finding))];
  }
}

/** As it is known now, also where it went to another unit since. */
const foundIn = ({ round, unit, township, village, category, place, risk, people }: Finding): Found => ({
  round,
  unit,
  township,
  village,
  category,
  place,
  risk,
  people,
});

/** The register has the last word, also on a finding that was dismissed while its report was under way. */
export function follow({ status, outcome: known }: Finding, outcome: FindingOutcome, as?: Handling): FindingFact[] {
  if (status === 'unknown' || (as ?? outcome) === known) return [];
  return [FindingFollowed({ outcome, ...(as && { as }) })];
}

/** Whoever answers for the dispute that it became, or has a part in it, sees it as theirs. What is left out is as it was. */
export function share(
  { status, outcome, lead, joint }: Finding,
  to: Readonly<{ lead?: string | null; joint?: readonly string[] }>,
): FindingFact[] {
  if (status !== 'dispute' || outcome === null) return [];
  const next = { lead: to.lead === undefined ? lead : to.lead, joint: [...(to.joint ?? joint)] };
  const same = next.lead === lead && next.joint.join() === joint.join();
  return same ? [] : [FindingFollowed({ ...toldAs(outcome), ...next })];
}

/** Whoever knows of no such outcome hears that it went another way. */
function toldAs(outcome: FindingOutcome | Handling): Readonly<{ outcome: FindingOutcome; as?: Handling }> {
  const as = Handling.safeParse(outcome);
  return as.success ? { outcome: 'left', as: as.data } : { outcome: outcome as FindingOutcome };
}

/** Its dispute went to whoever stands in the place of units that are no more; `unit` is left out where whoever found it is there. */
export function handOver(
  finding: Finding,
  to: Readonly<{ unit?: string | undefined; township: string; village: string | null }>,
): FindingFact[] {
  const { status, unit, township, village } = finding;
  const next = { unit: to.unit ?? unit, township: to.township, village: to.village };
  const same = next.unit === unit && next.township === township && next.village === village;
  return status === 'unknown' || same ? [] : [FindingHandedOver(next)];
}

/** Its dispute should never have been on the register: so it was no finding of one. Told twice is told once. */
export function drop({ status }: Finding, reason: VoidReason): FindingFact[] {
  if (status === 'unknown' || status === 'dismissed') return [];
  return [FindingDismissed({ reason: dismissals[reason] })];
}

const dismissals: Readonly<Record<VoidReason, DismissalReason>> = {
  'entered-twice': 'duplicate',
  'not-a-dispute': 'not-a-dispute',
  test: 'other',
};

/** What the register answered a person goes for the finding that their dispute grew from, too. Told twice is told once. */
export function eraseData({ status, personalData }: Finding, request: string): FindingFact[] {
  return status === 'unknown' || personalData === 'erased' ? [] : [FindingDataErased({ request })];
}

export function restrictData({ status, personalData }: Finding, request: string): FindingFact[] {
  return status === 'unknown' || personalData !== 'kept' ? [] : [FindingDataRestricted({ request })];
}

/** Before its words are opened. */
export function mustHoldData({ personalData }: Finding): void {
  if (personalData === 'erased') throw new Refused('finding.data-erased');
  if (personalData === 'restricted') throw new Refused('finding.data-restricted');
}

/** Its dispute was reopened: what was only kept is used again, and what is gone stays gone. */
const usedAgain = ({ personalData, outcome: before }: Finding, outcome: FindingOutcome): Finding['personalData'] =>
  personalData === 'restricted' && outcome === 'open' && before !== 'open' ? 'kept' : personalData;

export function evolve(finding: Finding, fact: FindingFact): Finding {
  switch (fact.type) {
    case FindingReported.type:
      return { ...finding, ...fact.data, department: placeOf(fact.data.unit).department, status: 'reported' };
    case FindingPrevented.type:
      return { ...finding, ...fact.data, department: placeOf(fact.data.unit).department, status: 'prevented' };
    case FindingDismissed.type:
      return { ...finding, status: 'dismissed', dismissal: fact.data.reason };
    case FindingFollowed.type: {
      const { outcome, as = outcome, lead = finding.lead, joint = finding.joint } = fact.data;
      return { ...finding, status: 'dispute', outcome: as, lead, joint, personalData: usedAgain(finding, outcome) };
    }
    case FindingHandedOver.type:
      return { ...finding, ...fact.data, department: placeOf(fact.data.unit).department };
    case FindingDataRestricted.type:
      return { ...finding, personalData: 'restricted' };
    case FindingDataErased.type:
      return { ...finding, personalData: 'erased' };
  }
}
