import type { MediationFact } from '#contracts';
import { given, held, opened, settled } from '../../test/history.js';
import { isOver } from './session.js';

const at = '2026-11-20T07:00:00Z';
const before = new Date('2026-11-20T06:00:00Z');
const standing = (...facts: MediationFact[]) => given(...facts).state;

describe('a session that was arranged', () => {
  it('is waited for until its hour', () => {
    expect(isOver(standing(opened), { at }, before)).toBe(false);
    expect(isOver(standing(opened), { at }, new Date(at))).toBe(true);
  });

  it('is over once what came of it is recorded, though its hour is not past; one of before says nothing of it', () => {
    expect(isOver(standing(opened, held(1, 1, { heldOn: '2026-11-20' })), { at }, before)).toBe(true);
    expect(isOver(standing(opened, held(1, 1, { heldOn: '2026-11-19' })), { at }, before)).toBe(false);
  });

  it('is over with the mediation', () => {
    expect(isOver(standing(opened, settled()), { at }, before)).toBe(true);
  });
});
