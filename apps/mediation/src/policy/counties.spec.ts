import { workingDays } from '#calendar';
import type { Due } from '#calendar';
import { Escalated, HandedDown, MediationReopened, Referred, ReferralOffered, SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import {
  acting,
  agreed,
  arranging,
  ended,
  given,
  held,
  offeredUp,
  openedAt,
  raised,
  reopened,
  routes,
  session,
  whose,
} from '../../test/history.js';
import { fourTiersSevenDays, groupVillageTownship } from '../../test/ladders.js';
import { recordAttempt } from '../mediation/attempt.js';
import type { HeldAttempt } from '../mediation/attempt.js';
import { dated } from '../mediation/dated.js';
import { escalate } from '../mediation/escalate.js';
import { entryTier, tierOf } from '../mediation/ladder.js';
import type { Entrant, Ladder, NewLadder } from '../mediation/ladder.js';
import type { Mediation } from '../mediation/mediation.js';
import { refer } from '../mediation/refer.js';
import { scheduleSession } from '../mediation/session.js';
import { enact } from './enact.js';

/** As the county entered it. */
const entered = (draft: NewLadder): Ladder => ({ ...enact(draft, { unit: '510722' }, '2026-11-23'), version: 2 });
const [seven, groups] = [entered(fourTiersSevenDays), entered(groupVillageTownship)];

const sat =
  (ladder: Ladder, venue: string, unit: string, more: Partial<HeldAttempt> = {}) =>
  (mediation: Mediation) =>
    recordAttempt(mediation, { ...session, venue, ...more }, acting({ ladder, unit }));
const through = (ladder: Ladder, unit: string) => (mediation: Mediation) => escalate(mediation, 'limit-reached', acting({ ladder, unit }));

const inGrid = { venue: 'village', seat: 'grid' } as const;
const byTown = { bodies: [whose.township] };
const inCentre = { venue: 'township' as const, seat: 'town-centre', ...byTown };
const inGovernment = { venue: 'township' as const, seat: 'town-government', ...byTown };

const quarrel: Entrant = {
  category: 'damages',
  channel: 'walk-in',
  risk: 'low',
  place: 'village',
  village: whose.village,
  crossCounty: false,
};

describe('四级七天', () => {
  it('climbs from the grid worker over village and town centre to the government, by the hand of whoever holds it', () => {
    given(openedAt(1))
      .when(sat(seven, 'grid', whose.village))
      .then(held(1, 1, inGrid), offeredUp(1));
    const inVillage = [openedAt(1), held(1, 1, inGrid), offeredUp(1), raised(2)] as const;
    given(...inVillage)
      .when(sat(seven, 'village', whose.village))
      .then(held(2, 1, { venue: 'village' }), offeredUp(2));
    const atCentre = [...inVillage, held(2, 1, { venue: 'village' }), offeredUp(2), raised(3)] as const;
    given(...atCentre)
      .when(sat(seven, 'town-centre', whose.township, byTown))
      .then(held(3, 1, inCentre), offeredUp(3));
    given(...atCentre, held(3, 1, inCentre), offeredUp(3))
      .when(through(seven, whose.township))
      .then(raised(4));
    given(openedAt(4))
      .when(sat(seven, 'town-government', whose.township, byTown))
      .then(held(4, 1, inGovernment), ReferralOffered({ tier: 4, routes }));
  });

  it('lets the parties go on where they are, as every ladder does', () => {
    given(openedAt(1), held(1, 1, inGrid), offeredUp(1))
      .when(sat(seven, 'grid', whose.village, { outcome: 'agreed', reason: null, beyondLimit: true }))
      .then(agreed(1, 2, { ...inGrid, beyondLimit: true }));
  });

  it('is held below by the village and above by the town alone', () => {
    given(openedAt(2)).when(through(seven, whose.village)).refused('escalation.limit-ahead');
    given(openedAt(3))
      .when(sat(seven, 'town-centre', whose.village))
      .refused('mediation.above-your-tier');
    given(openedAt(3))
      .when(sat(seven, 'grid', whose.township))
      .refused('venue.below-tier');
    given(openedAt(1))
      .when(sat(seven, 'town-centre', whose.township))
      .refused('venue.above-tier');
    given(openedAt(1))
      .when(sat(seven, 'county', '510722'))
      .refused('venue.no-tier');
  });

  it('puts sessions on the calendar under the name of the venue', () => {
    const at = { session: '01990000-0000-7000-8000-000000000009', at: '2026-12-02T01:00:00.000Z', online: false };
    given(openedAt(1))
      .when((mediation) => scheduleSession(mediation, { ...at, venue: 'grid' }, acting({ ladder: seven }), arranging))
      .then(SessionScheduled({ ...at, ...inGrid }));
  });

  it.each<[string, Partial<Entrant>, number]>([
    ['a small matter in a village with its grid worker', {}, 1],
    ['a quarrel between neighbours with the village', { category: 'neighbour' }, 2],
    ['what may turn bad with the government', { risk: 'high', category: 'neighbour' }, 4],
    ['what a court hands over with the centre', { channel: 'court' }, 3],
    ['what lies in two townships with the centre', { crossTownship: true, category: 'neighbour' }, 3],
    ['what lies in no village with the centre', { village: null }, 3],
  ])('enters %s', (_, more, tier) => {
    expect(entryTier(seven, { ...quarrel, ...more })).toBe(tier);
  });

  describe('has seven days in all', () => {
    const days = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);
    const on = (day: string, ...facts: readonly MediationFact[]) => {
      const clock = { ladder: seven, performance: undefined, days, at: new Date(`${day}T02:00:00Z`) };
      return (mediation: Mediation) => dated(mediation, facts, clock);
    };
    const by = (day: string): Due => ({ dueAt: `${day}T16:00:00.000Z`, warnAt: null, provisional: false });
    const [first, whole] = [by('2026-12-02'), by('2026-12-08')];
    const up = (tier: number, due: Due) => Escalated({ tier, reason: 'limit-reached', due, allowed: 1 });
    const begun = openedAt(1, { due: first, ladderDue: whole, allowed: 1 });

    it('of which each tier has its own', () => {
      given()
        .when(on('2026-12-01', openedAt(1)))
        .then(begun);
      given(begun)
        .when(on('2026-12-02', raised(2)))
        .then(up(2, by('2026-12-04')));
    });

    it('and no tier more than is left, nor one without days of its own', () => {
      given(begun, up(2, by('2026-12-04')))
        .when(on('2026-12-07', raised(3)))
        .then(up(3, whole));
      given(begun)
        .when(on('2026-12-03', raised(4)))
        .then(up(4, whole));
      given(begun, raised(4))
        .when(on('2026-12-03', HandedDown({ tier: 3 })))
        .then(HandedDown({ tier: 3, due: by('2026-12-06'), allowed: 1 }));
    });

    it('which begin anew where it is reopened', () => {
      given(begun, ended(1, 'withdrawn'))
        .when(on('2027-02-01', reopened(4, 'parties-ask')))
        .then(MediationReopened({ tier: 4, reason: 'parties-ask', due: by('2027-02-08'), ladderDue: by('2027-02-08'), allowed: 1 }));
    });
  });
});

describe('社（组）→村→乡', () => {
  const inGroup = { venue: 'village', seat: 'group' } as const;

  it('offers the village after three times in the group', () => {
    given(openedAt(1), held(1, 1, inGroup), held(1, 2, inGroup))
      .when(sat(groups, 'group', whose.village))
      .then(held(1, 3, inGroup), offeredUp(1));
  });

  it('ends with the township, above which are the other routes', () => {
    given(openedAt(3), held(3, 1), held(3, 2))
      .when(sat(groups, 'township', whose.township, byTown))
      .then(held(3, 3, { venue: 'township', ...byTown }), ReferralOffered({ tier: 3, routes }));
  });

  it('has the county hold whatever it takes, though it sits nowhere on it', () => {
    expect(tierOf(groups, 'county')).toBeUndefined();
    given(openedAt(3), held(3, 1), held(3, 2), held(3, 3), ReferralOffered({ tier: 3, routes }))
      .when(through(groups, '510722'))
      .refused('escalation.at-top');
  });

  it('is brought to a tier by a referral to those who sit there', () => {
    const referral = { from: 'township', to: 'village', on: '2026-11-10', unit: whose.village } as const;
    given(openedAt(3))
      .when((mediation) => refer(mediation, referral, acting({ ladder: groups })))
      .then(Referred(referral), HandedDown({ tier: 2 }));
  });

  it('begins with the township where there is no village', () => {
    expect(entryTier(groups, { ...quarrel, village: null })).toBe(3);
    expect(entryTier(groups, quarrel)).toBe(1);
  });
});
