import { Refused, RefusedAt } from '#kernel';
import { fourTiersSevenDays, groupVillageTownship } from '../../test/ladders.js';
import { threeByThree } from '../../test/ladders.js';
import { unsaid } from '../mediation/ladder.js';
import type { NewLadder } from '../mediation/ladder.js';
import { enact } from './enact.js';

const today = '2026-11-23';
const county = { unit: '510722' };
const { version: _, ...first } = threeByThree;
const known: NewLadder = { ...first, effectiveOn: today };

/** At which field it is refused, and why. */
function refusal(change: Partial<NewLadder>): string | undefined {
  try {
    enact({ ...known, ...change }, county, today);
    return undefined;
  } catch (error) {
    if (error instanceof RefusedAt) return `${error.field} ${error.code}`;
    throw error;
  }
}

describe('a ladder', () => {
  it.each([['三三调解', known] as const, ['四级七天', fourTiersSevenDays] as const, ['三三调解制', groupVillageTownship] as const])(
    'is taken as the county enters it: %s',
    (_name, ladder) => {
      expect(enact(ladder, county, today)).toEqual(ladder);
    },
  );

  it.each(['510722106', '510722106201', 'justice'])('is entered by the county alone, not by %s', (unit) => {
    expect(() => enact(known, { unit }, today)).toThrow(new Refused('ladder.by-county'));
  });

  it('holds from today or later: what was opened before is not touched', () => {
    expect(refusal({ effectiveOn: '2026-11-22' })).toBe('effectiveOn ladder.day-past');
    expect(refusal({ effectiveOn: '2027-01-01' })).toBeUndefined();
  });

  const [village, township, department, at] = unsaid.venues;
  const rung = (...venues: string[]) => ({ venues, attempts: 3, days: null });

  it.each<[string, Partial<NewLadder>, string]>([
    ['calls nothing court that sits on it', { venues: [village, { ...township, code: 'court' }] }, 'venues/1/code ladder.venue-beside'],
    ['calls two venues alike', { venues: [village, township, department, at, village] }, 'venues/4/code ladder.venue-twice'],
    ['sits where it has no venue', { rungs: [rung('village'), rung('moon')] }, 'rungs/1/venues ladder.venue-unknown'],
    ['sits twice at the same venue', { rungs: [rung('village'), rung('township', 'village')] }, 'rungs/1/venues ladder.venue-below'],
    ['goes down as it goes up', { rungs: [rung('county'), rung('township')] }, 'rungs/1/venues ladder.goes-down'],
    ['gives a tier more days than the whole', { days: 7, rungs: [{ ...rung('village'), days: 8 }] }, 'rungs/0/days ladder.days-over'],
    ['begins above its top', { entry: [{ tier: 3 }, { tier: 4, crossCounty: true }] }, 'entry/1/tier ladder.entry-above'],
  ])('is refused at the field where it %s', (_name, change, refused) => {
    expect(refusal({ entry: [], ...change })).toBe(refused);
  });
});
