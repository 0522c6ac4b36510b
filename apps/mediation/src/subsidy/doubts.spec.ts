import { doubtsOf } from './doubts.js';
import type { Trace } from './doubts.js';

const rule = { soonMinutes: 20, mostADay: 4, againDays: 60 };
const plain: Trace = { written: true, minutes: 20, alike: 0, thatDay: 4, sinceSame: null, finding: null, earlier: false };
const of = (more: Partial<Trace> = {}) => doubtsOf({ ...plain, ...more }, rule);

describe('what holds a claim', () => {
  it('is nothing, up to the very bound of each', () => {
    expect(of()).toEqual([]);
    expect(of({ sinceSame: 61, minutes: null })).toEqual([]);
  });

  it('is told of each bound that was passed', () => {
    expect(of({ minutes: 19 })).toEqual(['too-soon']);
    expect(of({ alike: 1 })).toEqual(['alike']);
    expect(of({ thatDay: 5 })).toEqual(['many-a-day']);
    expect(of({ sinceSame: 60 })).toEqual(['same-parties']);
    expect(of({ finding: 'told-twice', minutes: 0 })).toEqual(['too-soon', 'told-twice']);
    expect(of({ finding: 'did-not-happen', sinceSame: 'unknown', earlier: true })).toEqual([
      'parties-unknown',
      'did-not-happen',
      'earlier-desk',
    ]);
  });

  it('is nothing that somebody found in order', () => {
    expect(of({ finding: 'in-order' })).toEqual([]);
  });

  it('is not that an oral one was quick', () => {
    expect(of({ written: false, minutes: 5 })).toEqual([]);
  });
});
