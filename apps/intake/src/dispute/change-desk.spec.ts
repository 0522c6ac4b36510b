import { specify } from '#testing';
import { changeDesk } from './change-desk.js';
import * as dispute from './dispute.js';
import {
  assigned,
  assignedTo,
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
    const moved = assignedTo({ desk: 'justice', from: 'county' });
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
    ['is at the desk where it belongs', [registered, assigned]],
  ] as const)('stays where it is when it %s', (why, facts) => {
    given(...facts)
      .when((state) => (why.startsWith('is at') ? changeDesk(state, reference) : change(state)))
      .nothing();
  });
});
