import { covers } from '#access';
import { NotFound, Refused } from '#kernel';
import { whose } from '../../test/history.js';
import { earlierDesk, mustTell } from './earlier.js';

const handed = { ...whose, status: 'handed-over', handedTo: 'hrss', lead: 'natural-resources' } as const;
const onward = { desk: 'hrss', lead: 'hrss', township: '510722101', village: null };
const tells = (unit: string, desk = 'hrss', found: Parameters<typeof mustTell>[0] | null = handed, now: typeof onward | null = onward) => {
  try {
    mustTell(found ?? undefined, now ?? undefined, (scope) => covers({ unit }, scope), desk);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
};

describe('what a desk wrote of a case that went on elsewhere', () => {
  it.each(['510722', 'natural-resources', whose.township, whose.village, 'hrss', '510722101'])('is told there to %s', (unit) => {
    expect(tells(unit)).toBe(true);
  });

  it.each(['justice', '510722115', '510722101002'])('is not told to %s, who handles nothing of it', (unit) => {
    expect(tells(unit)).toBe(false);
  });

  it('is told at the desk that has it now and at no other', () => {
    expect(tells('510722', 'justice')).toBe(false);
    expect(tells('510722', 'county', handed, { ...onward, desk: 'county' })).toBe(true);
    expect(tells('510722', 'hrss', handed, { ...onward, desk: 'county' })).toBe(false);
  });

  it('is told to nobody while it is here, or was never', () => {
    expect(tells('510722', 'hrss', { ...handed, status: 'open' })).toBe(false);
    expect(tells('510722', 'hrss', null)).toBe(false);
  });

  it('of what was handed over before the register was listened to goes by where that was to', () => {
    expect([tells('hrss', 'hrss', handed, null), tells('510722101', 'hrss', handed, null)]).toEqual([true, false]);
  });
});

it('the desk that it came from is asked, or another that had it', () => {
  expect([earlierDesk({ earlier: ['county', 'hrss'] }), earlierDesk({ earlier: ['county', 'hrss'] }, 'county')]).toEqual([
    'hrss',
    'county',
  ]);
  for (const [earlier, named] of [[[]], [['county'], 'hrss']] as const)
    expect(() => earlierDesk({ earlier }, named)).toThrow(new Refused('minutes.none'));
});
