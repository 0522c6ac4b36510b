import fc from 'fast-check';
import {
  AttemptRecorded,
  DangerReported,
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAdmitted,
  DisputeAssigned,
  DisputeBounced,
  DisputeClassified,
  DisputeClosed,
  DisputeDangerReported,
  DisputeDataErased,
  DisputeDataRestricted,
  DisputePartyCorrected,
  DisputeRefused,
  DisputeRegistered,
  DisputeReopened,
  DisputeRiskAssessed,
  DisputeUndecided,
  DisputeVoided,
  DisputeWithdrawn,
  Escalated,
  FollowedUp,
  Handling,
  MediationDataErased,
  MediationOpened,
  MediationReopened,
  MediationVoided,
  Settled,
  Terminated,
} from '#contracts';
import type { DisputeFact, MediationFact } from '#contracts';
import { newId } from '#kernel';
import { deltasOf } from './cell.js';
import { evolve, initial } from './standing.js';
import type { DisputeEvent, Standing } from './standing.js';

const id = newId();
const agreement = newId();
const start = Date.parse('2026-11-23T00:00:00Z');

const registered = DisputeRegistered({
  channel: 'walk-in',
  category: 'neighbour',
  place: 'village',
  township: '510722101',
  village: '510722101001',
  crossCounty: false,
  parties: 2,
  people: 3,
  amountYuan: 5_000,
  risk: 'medium',
  registeredOn: '2026-11-23',
  registeredBy: '510722101',
  finding: null,
});
const assigned = (lead: string, township = '510722101') =>
  DisputeAssigned({
    lead,
    township,
    village: null,
    desk: 'county',
    category: 'neighbour',
    channel: 'walk-in',
    place: 'village',
    crossCounty: false,
    risk: 'medium',
  });
const accepted = (unit: string) => DisputeAcceptedByUnit({ unit, role: unit === 'justice' ? 'lead' : 'territorial' });
const opened = MediationOpened({
  tier: 1,
  policy: 1,
  desk: 'county',
  lead: 'justice',
  category: 'neighbour',
  township: '510722101',
  village: null,
});
const attempt = (counted: boolean) =>
  AttemptRecorded({
    tier: 1,
    attempt: 1,
    counted,
    beyondLimit: false,
    venue: 'village',
    form: 'people',
    bodies: ['510722101001'],
    heldOn: '2026-11-23',
    outcome: counted ? 'failed' : 'adjourned',
    reason: counted ? 'no-consensus' : null,
    record: null,
  });
const settled = Settled({ tier: 2, agreement });

/** Facts of one owner, as its stream carries them: numbered from one, a minute apart. */
function stream(facts: readonly (DisputeFact | MediationFact)[], offset = 0): DisputeEvent[] {
  return facts.map((fact, i) => ({
    ...fact,
    id: newId(),
    subject: id,
    time: new Date(start + offset + i * 60_000).toISOString(),
    source: '/junan/510722/x/county',
    sequence: i + 1,
    county: '510722',
  }));
}
const fold = (...events: readonly DisputeEvent[]): Standing => events.reduce(evolve, initial);

describe('a dispute’s standing', () => {
  it('is accepted once all accountable units have accepted, and no longer once one of them bounces it', () => {
    const both = [registered, assigned('justice'), accepted('justice'), accepted('510722101')];
    const bounced = DisputeBounced({ unit: 'justice', role: 'lead', reason: 'not-our-duty', bounces: 1 });
    expect(fold(...stream(both.slice(0, 3))).status).toBe('assigned');
    expect(fold(...stream(both)).status).toBe('accepted');
    expect(fold(...stream([...both, bounced]))).toMatchObject({ status: 'assigned', acceptedBy: ['510722101'], bounces: 1 });
  });

  it('waits for the village too where it lies in one', () => {
    const inVillage = DisputeAssigned({ ...assigned('justice').data, village: '510722101001' });
    const two = [registered, inVillage, accepted('justice'), accepted('510722101')];
    expect(fold(...stream(two)).status).toBe('assigned');
    expect(fold(...stream([...two, accepted('510722101001')])).status).toBe('accepted');
  });

  it('waits anew for a unit that was named in another’s place', () => {
    const moved = [DisputeAdjudicated({ role: 'lead', unit: 'housing', upheld: false }), assigned('housing')];
    const standing = fold(...stream([registered, assigned('justice'), accepted('justice'), accepted('510722101'), ...moved]));
    expect(standing).toMatchObject({ lead: 'housing', status: 'assigned', acceptedBy: ['510722101'] });
  });

  it('keeps what was known of the people when a later assessment does not know', () => {
    const assessed = DisputeRiskAssessed({ risk: 'high', people: null });
    expect(fold(...stream([registered, assessed]))).toMatchObject({ risk: 'high', people: 3 });
  });

  it('counts the attempts that count', () => {
    expect(fold(...stream([opened, attempt(true), attempt(false), attempt(true)])).attempts).toBe(2);
  });

  it('folds no event twice', () => {
    const events = stream([opened, attempt(true), attempt(true)]);
    expect(fold(...events, ...events)).toEqual(fold(...events));
  });
});

describe('the outcome', () => {
  const intake = stream([registered, assigned('justice')]);

  it('is open until somebody ended it', () => {
    expect(fold(...intake).outcome).toBe('open');
  });

  it('is told by the mediation until the register has spoken', () => {
    expect(fold(...intake, ...stream([opened, settled])).outcome).toBe('settled');
    const terminated = Terminated({ tier: 1, reason: 'left-for-court', routes: ['court'] });
    expect(fold(...intake, ...stream([opened, terminated])).outcome).toBe('unsettled');
    const inPart = Terminated({ ...terminated.data, settledInPart: true });
    expect(fold(...intake, ...stream([opened, inPart])).outcome).toBe('settled-in-part');
    const closed = stream([registered, assigned('justice'), DisputeClosed({ outcome: 'left' })]);
    expect(fold(...closed, ...stream([opened, terminated])).outcome).toBe('left');
  });

  it('is open again when the dispute is reopened', () => {
    const again = stream([registered, assigned('justice'), DisputeClosed({ outcome: 'settled' }), DisputeReopened({ reason: 'breach' })]);
    const reopened = stream([opened, settled, MediationReopened({ tier: 1, reason: 'breach' })]);
    expect(fold(...again, ...reopened).outcome).toBe('open');
  });

  it('is refused when the desk refused it', () => {
    expect(fold(...stream([registered, DisputeRefused({ ground: 'accepted-by-court' })])).outcome).toBe('refused');
  });
});

describe('what is not mediated', () => {
  const undecided = DisputeUndecided({ lead: 'justice', township: '510722101', village: null });
  const back = DisputeRefused({ ground: 'offence', unit: '510722', on: '2026-11-25', reason: 'found-out' });
  const admitted = DisputeAdmitted({ unit: '510722', on: '2026-11-26', reason: 'mistaken' });
  const notAdmitted = Terminated({ tier: 1, reason: 'other', routes: ['court'], as: 'not-admitted' });

  it('is left open until it is admitted, and then open', () => {
    expect(fold(...stream([registered, undecided]))).toMatchObject({ status: 'undecided', outcome: 'undecided', lead: 'justice' });
    const decided = [registered, undecided, DisputeAdmitted({ unit: 'justice', on: '2026-11-24' }), assigned('justice')];
    expect(fold(...stream(decided))).toMatchObject({ status: 'assigned', outcome: 'open' });
  });

  it('is refused where its admission was taken back, and open where it is given again, whoever is heard first', () => {
    const intake = [registered, assigned('justice'), back];
    expect(fold(...stream(intake), ...stream([opened, notAdmitted])).outcome).toBe('refused');
    expect(fold(...stream([...intake, admitted, assigned('justice')]), ...stream([opened, notAdmitted])).outcome).toBe('open');
  });

  it.each(Handling.options)('has an outcome of its own: %s, which the mediation tells until the register has spoken', (as) => {
    const closed = DisputeClosed({ outcome: 'left', as });
    expect(fold(...stream([registered, closed])).outcome).toBe(as);
    const ended = Terminated({ tier: 1, reason: 'other', routes: ['court'], as });
    expect(fold(...stream([registered, assigned('justice')]), ...stream([opened, ended])).outcome).toBe(as);
  });

  it('is counted with what was reported of it, from either desk', () => {
    const report = { danger: 'threat', to: 'police', by: '510722101', at: '2026-11-24T00:00:00.000Z' } as const;
    const standing = fold(
      ...stream([registered, assigned('justice'), DisputeDangerReported(report)]),
      ...stream([opened, DangerReported(report), DangerReported(report)]),
    );
    expect(standing).toMatchObject({ deskDangers: 1, mediationDangers: 2, status: 'assigned', mediation: 'open' });
  });
});

describe('two owners on two streams', () => {
  const intakeFacts = fc.array(
    fc.constantFrom<DisputeFact>(
      assigned('justice'),
      assigned('housing', '510722102'),
      accepted('justice'),
      accepted('510722101'),
      DisputeWithdrawn({ reason: 'withdrawn' }),
      DisputeClassified({ category: 'land' }),
      DisputeBounced({ unit: 'justice', role: 'lead', reason: 'not-our-duty', bounces: 1 }),
      DisputeAdjudicated({ role: 'territorial', unit: '510722103', upheld: false }),
      DisputeRiskAssessed({ risk: 'high', people: 9 }),
      DisputeClosed({ outcome: 'settled' }),
      DisputeClosed({ outcome: 'left', as: 'judged' }),
      DisputeUndecided({ lead: 'justice', township: '510722101', village: null }),
      DisputeAdmitted({ unit: 'justice', on: '2026-11-24' }),
      DisputeDangerReported({ danger: 'threat', to: 'police', by: 'justice', at: '2026-11-24T00:00:00.000Z' }),
      DisputeReopened({ reason: 'breach' }),
      DisputeDataErased({ request: agreement, whole: true, records: [] }),
      DisputeDataRestricted({ request: agreement }),
      DisputePartyCorrected({ request: agreement, was: agreement, now: agreement }),
    ),
    { maxLength: 12 },
  );
  const mediationFacts = fc.array(
    fc.constantFrom<MediationFact>(
      opened,
      attempt(true),
      attempt(false),
      Escalated({ tier: 2, reason: 'limit-reached' }),
      settled,
      Terminated({ tier: 1, reason: 'withdrawn', routes: ['court'] }),
      Terminated({ tier: 1, reason: 'withdrawn', routes: ['court'], settledInPart: true }),
      Terminated({ tier: 1, reason: 'other', routes: ['court'], as: 'not-admitted' }),
      MediationReopened({ tier: 1, reason: 'breach' }),
      DangerReported({ danger: 'threat', to: 'police', by: 'justice', at: '2026-11-24T00:00:00.000Z' }),
      FollowedUp({ agreement, on: '2026-12-24', performed: true, satisfied: null }),
      MediationDataErased({ request: agreement }),
    ),
    { maxLength: 12 },
  );

  it('give the same row in whatever order they reach us, each in its own, and however often', () => {
    const scene = fc.tuple(intakeFacts, mediationFacts, fc.integer({ min: -3_600_000, max: 3_600_000 }), fc.infiniteStream(fc.nat(3)));
    fc.assert(
      fc.property(scene, ([register, ladder, offset, choices]) => {
        const [intake, mediation] = [stream([registered, ...register]), stream(ladder, offset)];
        expect(fold(...interleave(intake, mediation, choices))).toEqual(fold(...intake, ...mediation));
      }),
      { numRuns: 1_000 },
    );
  });

  const voided = DisputeVoided({ reason: 'test', other: null, on: '2026-11-25', unit: '510722' });
  const scenes = fc.tuple(intakeFacts, mediationFacts, fc.boolean(), fc.infiniteStream(fc.nat(3)));

  it('leave nothing of what was voided in any figure, whether the mediators speak before that is heard, after it, or say themselves that they heard', () => {
    fc.assert(
      fc.property(scenes, ([register, ladder, heard, choices]) => {
        const intake = stream([registered, ...register, voided]);
        const mediation = stream(heard ? [...ladder, MediationVoided({ reason: 'test' })] : ladder);
        const steps = interleave(intake, mediation, choices).reduce(
          (all, event) => [...all, evolve(all.at(-1) ?? initial, event)],
          [initial],
        );
        const moves = steps.slice(1).map((after, i) => ({ before: steps[i] ?? initial, after }));
        expect(deltasOf(moves)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  /** 0 and 1 pick the stream that goes on, 2 and 3 deliver the last of it once more. */
  function interleave(a: readonly DisputeEvent[], b: readonly DisputeEvent[], choices: Iterator<number>): DisputeEvent[] {
    const [left, right, out] = [[...a], [...b], [] as DisputeEvent[]];
    while (left.length + right.length > 0) {
      const choice = choices.next().value as number;
      const next = choice % 2 === 0 ? (left.shift() ?? right.shift()) : (right.shift() ?? left.shift());
      if (next) out.push(next, ...(choice > 1 ? [next] : []));
    }
    return out;
  }
});
