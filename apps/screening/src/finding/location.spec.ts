import { Refused } from '#kernel';
import { locate } from './location.js';

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return undefined;
};

describe('where a finding lies', () => {
  it('is the village, when a village found it', () => {
    expect(locate('510722101001', {})).toEqual({ township: '510722101', village: '510722101001' });
    expect(codeOf(() => locate('510722101001', { village: '510722101002' }))).toBe('finding.elsewhere');
  });

  it('is in the township, when a township found it, and in a village of it if one is named', () => {
    expect(locate('510722101', {})).toEqual({ township: '510722101', village: null });
    expect(locate('510722101', { village: '510722101001' })).toEqual({ township: '510722101', village: '510722101001' });
    expect(codeOf(() => locate('510722101', { village: '510722102001' }))).toBe('finding.elsewhere');
    expect(codeOf(() => locate('510722101', { township: '510722102' }))).toBe('finding.elsewhere');
  });

  it('is where a department says, which must be said', () => {
    expect(locate('hrss', { village: '510722101001' })).toEqual({ township: '510722101', village: '510722101001' });
    expect(locate('hrss', { township: '510722101' })).toEqual({ township: '510722101', village: null });
    expect(codeOf(() => locate('hrss', {}))).toBe('finding.place-missing');
    expect(codeOf(() => locate('hrss', { township: '510722102', village: '510722101001' }))).toBe('finding.elsewhere');
  });
});
