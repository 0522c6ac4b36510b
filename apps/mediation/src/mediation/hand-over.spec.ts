import { AgreementMade, DisputeHandedOver, Reassigned } from '#contracts';
import type { Unit } from '../unit/unit.js';
import { byWordOfMouth, effective, agreed, ended, endedInPart, given, held, made, opened, settled, whose } from '../../test/history.js';
import { follow, handOver } from './hand-over.js';
import type { Mediation } from './mediation.js';

const unit = (code: string, level: string, parent: string | null, successor: string | null = null): Unit => ({
  unit: code,
  level,
  name: '单位',
  parent,
  desk: 'county',
  active: successor === null,
  successor,
});
const village = '510722106202';
const known = (...units: Unit[]) => new Map(units.map((each) => [each.unit, each]));
const merged = known(
  unit(whose.village, 'village', whose.township, village),
  unit(village, 'village', whose.township),
  unit('natural-resources', 'department', '510722'),
);
const hand = (units: ReadonlyMap<string, Unit>) => (mediation: Mediation) => handOver(mediation, units);

const due = { dueAt: '2026-12-31T16:00:00.000Z', warnAt: null, provisional: false };
const owed = [
  opened,
  agreed(1, 1),
  made({ form: 'oral', performBy: '2026-12-31' }),
  { ...effective(), data: { ...effective().data, performance: due } },
  settled(),
];

describe('a village that is merged', () => {
  it('leaves what it mediates to its successor, where it stands', () => {
    const state = given(opened, held(1, 1))
      .when(hand(merged))
      .then(Reassigned({ ...whose, village }));
    expect(state).toMatchObject({ status: 'open', tier: 1, attempt: 1, village });
  });

  it('leaves it an agreement that is still to be carried out', () => {
    given(...owed)
      .when(hand(merged))
      .then(Reassigned({ ...whose, village }));
  });

  it('leaves it an agreement on a part that is still to be carried out, where the rest has ended', () => {
    const part = owed
      .slice(0, -1)
      .map((fact) => (fact.type === AgreementMade.type ? made({ form: 'oral', scope: 'part', performBy: '2026-12-31' }) : fact));
    given(...part, endedInPart(1, 'left-for-court'))
      .when(hand(merged))
      .then(Reassigned({ ...whose, village }));
    given(...part, endedInPart(1, 'left-for-court'))
      .when((mediation) =>
        follow(mediation, DisputeHandedOver({ gone: [whose.village], lead: null, township: whose.township, village }).data),
      )
      .then(Reassigned({ ...whose, village }));
  });

  it('keeps what is over', () => {
    given(...byWordOfMouth)
      .when(hand(merged))
      .nothing();
    given(opened, ended(1, 'withdrawn')).when(hand(merged)).nothing();
  });

  it('says so once, and nothing where all are there', () => {
    given(opened, Reassigned({ ...whose, village }))
      .when(hand(merged))
      .nothing();
    given(opened).when(hand(known())).nothing();
  });

  it('brings it to the township of its successor', () => {
    const far = known(unit(whose.village, 'village', whose.township, '510722107201'), unit('510722107201', 'village', '510722107'));
    given(opened)
      .when(hand(far))
      .then(Reassigned({ ...whose, township: '510722107', village: '510722107201' }));
  });
});

it('a department that is merged over another leaves its lead to the last', () => {
  const chain = known(
    unit('natural-resources', 'department', '510722', 'forestry'),
    unit('forestry', 'department', '510722', 'agriculture-rural'),
    unit('agriculture-rural', 'department', '510722'),
  );
  given(opened)
    .when(hand(chain))
    .then(Reassigned({ ...whose, lead: 'agriculture-rural' }));
});

describe('what the front desk says of it', () => {
  const said = DisputeHandedOver({ gone: [whose.village], lead: null, township: whose.township, village }).data;

  it('is followed, where it came late', () => {
    given(opened)
      .when((mediation) => follow(mediation, said))
      .then(Reassigned({ ...whose, village }));
    given(opened)
      .when((mediation) => follow(mediation, { ...said, lead: 'forestry' }))
      .then(Reassigned({ ...whose, lead: 'forestry', village }));
  });

  it('is followed where it was settled before that was heard: the register has it under the new name, also where it is reopened', () => {
    given(...byWordOfMouth)
      .when((mediation) => follow(mediation, said))
      .then(Reassigned({ ...whose, village }));
  });

  it('changes nothing of what is not ours', () => {
    given()
      .when((mediation) => follow(mediation, said))
      .nothing();
  });
});
