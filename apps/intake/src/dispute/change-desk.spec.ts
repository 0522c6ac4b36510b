import { DisputeHandedOver, DisputeReopened, DisputeVoided } from '#contracts';
import { specify } from '#testing';
import { changeDesk, follow } from './change-desk.js';
import * as dispute from './dispute.js';
import {
  after,
  assigned,
  assignedTo,
  gone,
  leadAccepted,
  open,
  reference,
  refused,
  registered,
  settled,
  townshipAccepted,
  villageAccepted,
} from '../../test/example.js';

const given = specify(dispute);
const justice = reference.unit('justice');
if (!justice) throw new Error('no such department');
const own = { ...reference, unit: (code: string) => (code === 'justice' ? { ...justice, desk: 'justice' } : reference.unit(code)) };
const moved = assignedTo({ desk: 'justice', from: 'county' });
const voided = DisputeVoided({ reason: 'test', other: null, on: '2026-11-23', unit: justice.parent ?? '' });
const change = (state: dispute.Dispute) => changeDesk(state, own);

describe('a dispute whose department has a desk of its own since', () => {
  it('goes there with all that its units had answered', () => {
    const state = given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(change)
      .then(assignedTo({ desk: 'justice', from: 'county' }));
    expect(state).toMatchObject({
      desk: 'justice',
      status: 'accepted',
      seats: { lead: 'accepted', township: 'accepted', village: 'accepted' },
    });
  });

  it('goes once, and back where that desk is no more', () => {
    given(...open, moved)
      .when(change)
      .nothing();
    given(...open, moved)
      .when((state) => changeDesk(state, reference))
      .then(assignedTo({ from: 'justice' }));
  });

  it.each([
    ['is not admitted', [registered, refused]],
    ['is over', [...open, settled]],
    ['was entered for nothing', [...open, moved, voided]],
    ['is at the desk where it belongs', [registered, assigned]],
  ] as const)('stays where it is when it %s', (why, facts) => {
    given(...facts)
      .when((state) => (why.startsWith('is at') || why.startsWith('was') ? changeDesk(state, reference) : change(state)))
      .nothing();
  });

  it.each([
    ['closed', settled],
    ['refused', refused],
  ] as const)('comes to the county as it ended, once its desk is no more: %s', (status, end) => {
    const history = [...open, leadAccepted, moved, end];
    const before = history.reduce<dispute.Dispute>(dispute.evolve, dispute.initial);
    const then = given(...history)
      .when((state) => changeDesk(state, reference))
      .then(assignedTo({ from: 'justice', over: true }));
    expect(then).toEqual({ ...before, desk: 'county' });
    expect(then.status).toBe(status);
  });

  it('goes to the desk of whoever stands in its place, and where it is opened again', () => {
    const successor = after({ justice: gone('hrss') });
    given(...open)
      .when((state) => follow(state, successor))
      .then(
        DisputeHandedOver({ gone: ['justice'], lead: 'hrss', township: assigned.data.township, village: assigned.data.village }),
        assignedTo({ lead: 'hrss', desk: 'hrss', from: 'county' }),
      );
    given(...open, settled, DisputeReopened({ reason: 'breach' }))
      .when((state) => follow(state, own))
      .then(moved);
  });
});
