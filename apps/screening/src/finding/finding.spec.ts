import {
  FindingDataErased,
  FindingDataRestricted,
  FindingDismissed,
  FindingFollowed,
  FindingHandedOver,
  FindingPrevented,
  FindingReported,
} from '#contracts';
import type { FindingOutcome } from '#contracts';
import { NotFound, newId } from '#kernel';
import { specify } from '#testing/plain';
import {
  dismiss,
  drop as dropWith,
  eraseData,
  evolve,
  follow,
  initial,
  mustHoldData,
  prevent,
  record,
  report,
  restrictData,
  share,
} from './finding.js';
import type { Finding, Found } from './finding.js';

const found: Found = {
  round: '2b2c7a52-7a1c-8f1e-9d53-0a2f6f1c9e01',
  unit: '510722101001',
  township: '510722101',
  village: '510722101001',
  category: 'neighbour',
  place: 'village',
  risk: 'medium',
  people: 4,
};
const reported = FindingReported(found);
const prevented = FindingPrevented(found);
const dismissed = FindingDismissed({ reason: 'duplicate' });
const followed = (outcome: FindingOutcome) => FindingFollowed({ outcome });

const given = specify({ initial, evolve });
const drop = (finding: Finding) => dismiss(finding, 'duplicate');
const hear = (outcome: FindingOutcome) => (finding: Finding) => follow(finding, outcome);

describe('a finding', () => {
  it('is reported, or was prevented on the spot', () => {
    given()
      .when((f) => record(f, found, 'reported'))
      .then(reported);
    given()
      .when((f) => record(f, found, 'prevented'))
      .then(prevented);
  });

  it('is recorded once', () => {
    given(reported)
      .when((f) => record(f, found, 'reported'))
      .nothing();
  });

  it('is a department’s to see when a department found it', () => {
    expect(given(FindingReported({ ...found, unit: 'hrss' })).state).toMatchObject({ department: 'hrss', township: '510722101' });
  });
});

describe('a finding that became a dispute', () => {
  const shared = (lead: string | null, ...joint: string[]) => FindingFollowed({ outcome: 'open', lead, joint });

  it('is theirs too who answer for that dispute, and who have a part in it', () => {
    given(reported, followed('open'))
      .when((finding) => share(finding, { lead: 'justice', joint: ['court'] }))
      .then(shared('justice', 'court'));
    const state = given(reported, followed('open'), shared('justice', 'court'))
      .when((finding) => share(finding, { joint: ['court', 'hrss'] }))
      .then(shared('justice', 'court', 'hrss'));
    expect(state).toMatchObject({ status: 'dispute', outcome: 'open', lead: 'justice', joint: ['court', 'hrss'] });
  });

  it('is said so once, keeps who has a part in it when it moves on, and before it is one it is nobody else’s', () => {
    given(reported, followed('open'), shared('justice', 'court'))
      .when((finding) => share(finding, { lead: 'justice', joint: ['court'] }))
      .nothing();
    given(reported)
      .when((finding) => share(finding, { lead: 'justice' }))
      .nothing();
    expect(given(reported, followed('open'), shared('justice', 'court'), followed('settled')).state).toMatchObject({
      outcome: 'settled',
      lead: 'justice',
      joint: ['court'],
    });
  });
});

describe('a finding whose dispute was voided', () => {
  it.each([
    ['entered-twice', 'duplicate'],
    ['not-a-dispute', 'not-a-dispute'],
    ['test', 'other'],
  ] as const)('as %s was none, and is dismissed', (reason, reasonOfOurs) => {
    const state = given(reported, followed('open'))
      .when((finding) => dropWith(finding, reason))
      .then(FindingDismissed({ reason: reasonOfOurs }));
    expect(state).toMatchObject({ status: 'dismissed', dismissal: reasonOfOurs });
  });

  it('is dismissed once, and what is not ours is left alone', () => {
    given(reported, dismissed)
      .when((finding) => dropWith(finding, 'test'))
      .nothing();
    given()
      .when((finding) => dropWith(finding, 'test'))
      .nothing();
  });

  it('stays dismissed, whatever was still on its way of who answers for that dispute', () => {
    given(reported, followed('settled'), dismissed)
      .when((finding) => share(finding, { lead: 'justice', joint: ['hrss'] }))
      .nothing();
  });
});

describe('dismissing', () => {
  it('ends a reported finding with its reason', () => {
    expect(given(reported).when(drop).then(dismissed)).toMatchObject({ status: 'dismissed', dismissal: 'duplicate' });
  });

  it('twice is once', () => {
    given(reported, dismissed).when(drop).nothing();
  });

  it('is not for what became a dispute, was prevented, or is not there', () => {
    given(reported, followed('open')).when(drop).refused('finding.is-dispute');
    given(prevented).when(drop).refused('finding.is-prevented');
    expect(() => drop(initial)).toThrow(NotFound);
  });
});

describe('to its other ends', () => {
  it('a reported finding is settled on the spot while it is no dispute yet, and a settled one reported after all', () => {
    expect(given(reported).when(prevent).then(prevented).status).toBe('prevented');
    expect(given(prevented).when(report).then(reported).status).toBe('reported');
  });

  it('goes as what it is now, where another unit has it since', () => {
    const [unit, township] = ['510722102001', '510722102'];
    const moved = FindingHandedOver({ unit, township, village: unit });
    given(prevented, moved)
      .when(report)
      .then({ ...reported, data: { ...reported.data, unit, township, village: unit } });
  });

  it('twice is once, and the register or a dismissal had the last word', () => {
    given(reported).when(report).nothing();
    given(prevented).when(prevent).nothing();
    given(reported, followed('open')).when(prevent).refused('finding.is-dispute');
    given(reported, followed('open')).when(report).nothing();
    for (const end of [prevent, report]) given(reported, dismissed).when(end).refused('finding.is-dismissed');
  });
});

describe('following the dispute it became', () => {
  it('tells how that one stands', () => {
    given(reported).when(hear('open')).then(followed('open'));
    expect(given(reported, followed('open')).when(hear('settled')).then(followed('settled'))).toMatchObject({ outcome: 'settled' });
    given(reported, followed('open'), followed('settled')).when(hear('open')).then(followed('open'));
  });

  it('is told of one that was handled otherwise than by mediation, once', () => {
    const judged = FindingFollowed({ outcome: 'left', as: 'judged' });
    const hearing = (finding: Finding) => follow(finding, 'left', 'judged');
    expect(given(reported, followed('open'), followed('left')).when(hearing).then(judged)).toMatchObject({ outcome: 'judged' });
    given(reported, judged).when(hearing).nothing();
  });

  it('says nothing twice, and nothing of disputes that no screening found', () => {
    given(reported, followed('open')).when(hear('open')).nothing();
    given().when(hear('settled')).nothing();
  });

  it('lets the register have the last word over a dismissal', () => {
    expect(given(reported, dismissed).when(hear('open')).then(followed('open')).status).toBe('dispute');
  });
});

describe('the words of a finding', () => {
  const request = newId();
  const erased = FindingDataErased({ request });
  const restricted = FindingDataRestricted({ request });
  const erase = (finding: Finding) => eraseData(finding, request);
  const restrict = (finding: Finding) => restrictData(finding, request);
  const open = (finding: Finding) => {
    mustHoldData(finding);
    return [];
  };

  it('go, or are only kept, with those of the dispute that it became', () => {
    given(reported, followed('settled')).when(erase).then(erased);
    given(reported, followed('settled')).when(restrict).then(restricted);
    given(reported, restricted).when(erase).then(erased);
  });

  it('go once, and only where there is a finding', () => {
    for (const history of [[], [reported, erased]])
      given(...history)
        .when(erase)
        .nothing();
    for (const history of [[], [reported, erased], [reported, restricted]])
      given(...history)
        .when(restrict)
        .nothing();
  });

  it('are used again once the dispute is reopened, where they were only kept', () => {
    expect(given(reported, followed('settled'), restricted).when(hear('open')).then(followed('open')).personalData).toBe('kept');
    expect(given(reported, followed('settled'), erased).when(hear('open')).then(followed('open')).personalData).toBe('erased');
  });

  it('are opened by nobody then', () => {
    given(reported).when(open).nothing();
    given(reported, erased).when(open).refused('finding.data-erased');
    given(reported, restricted).when(open).refused('finding.data-restricted');
  });
});
