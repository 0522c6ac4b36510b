import { consent, decline, empty, isAgreed, notableIn, note, propose, take } from './draft.js';
import type { Draft, How, Writer } from './draft.js';

const mediator = { party: null, unit: '510722106201' };
const party = (n: number) => ({ party: n, unit: null });
const at = '2026-11-23T04:00:00.000Z';
const proposing = (id: string, how: How, clause: string | null = null, version: number | null = null, by: Writer = party(1)) => ({
  ...{ id, how, clause, version, by, at },
});
const withOne = propose(empty, proposing('a', 'add', null, null, mediator), true);
const agreed = [1, 2].reduce<Draft>((draft, n) => consent(draft, { clause: 'a', version: 1, party: n, agrees: true }), withOne);

describe('the draft of an online session', () => {
  it('takes what who mediates writes at once, and what a party proposes once who mediates takes it', () => {
    expect(withOne.clauses).toMatchObject([{ id: 'a', version: 1, record: 'a', before: null, consents: [] }]);
    const proposed = propose(withOne, proposing('b', 'change', 'a', 1), false);
    expect([proposed.clauses, proposed.proposals.at(-1)?.became]).toEqual([withOne.clauses, 'open']);
    const taken = take(proposed, 'b');
    expect(taken.clauses).toMatchObject([{ id: 'a', version: 2, record: 'b', before: 'a', by: party(1) }]);
    expect(taken.proposals.at(-1)?.became).toBe('taken');
  });

  it('is agreed once each party consents to each clause, and no more once a clause reads otherwise', () => {
    expect([isAgreed(empty, [1, 2]), isAgreed(withOne, [1, 2]), isAgreed(agreed, [1, 2])]).toEqual([false, false, true]);
    expect(isAgreed(consent(agreed, { clause: 'a', version: 1, party: 2, agrees: false }), [1, 2])).toBe(false);
    const proposed = propose(agreed, proposing('b', 'change', 'a', 1), false);
    expect([isAgreed(proposed, [1, 2]), proposed.clauses[0]?.consents]).toEqual([false, [1, 2]]);
    expect(take(proposed, 'b').clauses[0]?.consents).toEqual([]);
    expect(isAgreed(decline(proposed, 'b', mediator, true), [1, 2])).toBe(true);
  });

  it('has consents that who mediates noted for a party, which its own word stands over, yes or no', () => {
    const noting = { clause: 'a', version: 1, party: 1, agrees: true, unit: '510722106201', ground: 'present', at } as const;
    const noted = note(withOne, noting);
    expect(noted.clauses).toMatchObject([{ consents: [1], noted: [{ party: 1, unit: '510722106201', ground: 'present', at }] }]);
    expect(note(note(noted, { ...noting, ground: 'phone' }), { ...noting, party: 2 }).clauses).toMatchObject([
      { consents: [1, 2], noted: [{ ground: 'phone' }, { party: 2 }] },
    ]);
    expect(note(noted, { ...noting, agrees: false }).clauses).toMatchObject([{ consents: [], noted: [] }]);
    for (const agrees of [true, false]) {
      const spoken = consent(noted, { clause: 'a', version: 1, party: 1, agrees });
      expect(spoken.clauses).toMatchObject([{ consents: agrees ? [1] : [], noted: [] }]);
      expect(() => note(spoken, noting)).toThrow('online.spoke-itself');
      const otherwise = propose(spoken, proposing('b', 'change', 'a', 1, mediator), true);
      expect(note(otherwise, { ...noting, version: 2 }).clauses).toMatchObject([{ consents: [1], noted: [{ party: 1 }] }]);
    }
    // Who consented before it was kept who spoke has spoken.
    const before: Draft = { ...withOne, clauses: withOne.clauses.map((each) => ({ ...each, consents: [1] })) };
    expect(() => note(before, noting)).toThrow('online.spoke-itself');
    expect(propose(noted, proposing('b', 'change', 'a', 1, mediator), true).clauses).toMatchObject([{ consents: [], noted: [] }]);
  });

  it('is noted for whoever neither spoke of it as it reads nor was noted, and never so that an own no is forgotten', () => {
    const noting = { clause: 'a', version: 1, party: 2, agrees: true, unit: '510722106201', ground: 'phone', at } as const;
    const spoken = note(consent(withOne, { clause: 'a', version: 1, party: 1, agrees: false }), noting);
    const notable = (draft: Draft) => draft.clauses.flatMap((clause) => notableIn(clause, [1, 2, 3]));
    expect([notable(withOne), notable(spoken)]).toEqual([[1, 2, 3], [3]]);

    const reworded = propose(spoken, proposing('b', 'change', 'a', 1, mediator), true);
    expect([notable(reworded), reworded.clauses[0]?.saidNo]).toEqual([[1, 2, 3], [1]]);
    // Noted for it, or changed again, the no still stands; its own yes is over it.
    const noted = note(reworded, { ...noting, version: 2, party: 1 });
    expect(noted.clauses).toMatchObject([{ consents: [1], saidNo: [1] }]);
    expect(propose(noted, proposing('c', 'change', 'a', 2, mediator), true).clauses[0]?.saidNo).toEqual([1]);
    expect(consent(noted, { clause: 'a', version: 2, party: 1, agrees: true }).clauses[0]?.saidNo).toEqual([]);
  });

  it('is consented to, and changed, as it was read', () => {
    const changed = propose(withOne, proposing('b', 'change', 'a', 1, mediator), true);
    expect(() => consent(changed, { clause: 'a', version: 1, party: 1, agrees: true })).toThrow('online.reads-otherwise');
    expect(() => propose(changed, proposing('c', 'remove', 'a', 1), false)).toThrow('online.reads-otherwise');
    const two = propose(propose(withOne, proposing('b', 'change', 'a', 1), false), proposing('c', 'remove', 'a', 1, party(2)), false);
    expect(() => take(take(two, 'b'), 'c')).toThrow('online.reads-otherwise');
    expect(take(two, 'c').clauses).toEqual([]);
  });

  it('has each proposal declined by who mediates, or taken back by who made it, once', () => {
    const proposed = propose(withOne, proposing('b', 'remove', 'a', 1), false);
    expect(() => decline(proposed, 'b', party(2), false)).toThrow('proposal');
    const declined = decline(proposed, 'b', party(1), false);
    expect(() => take(declined, 'b')).toThrow('online.proposal-over');
    expect(() => take(declined, 'z')).toThrow('proposal');
    // One seat's share is its own: the other still proposes, and who mediates has none.
    expect(() => propose(declined, proposing('c', 'add'), false, 1)).toThrow('online.proposed-enough');
    expect(propose(declined, proposing('c', 'add', null, null, party(2)), false, 1).proposals).toHaveLength(3);
    expect(propose(declined, proposing('c', 'add', null, null, mediator), true, 1).proposals).toHaveLength(3);
    expect(() => propose(empty, proposing('b', 'add', 'a', 1), false)).toThrow('online.of-which-clause');
  });

  it('counts a share by the seat, as words are: who mediates for a unit uses up nothing of who helps for it', () => {
    const [mediates, helps] = (['mediator', 'helper'] as const).map((seat) => ({ ...mediator, seat }));
    const written = propose(empty, proposing('a', 'add', null, null, mediates), true);
    const helped = propose(written, proposing('b', 'add', null, null, helps), false, 1);
    expect(helped.proposals).toHaveLength(2);
    expect(() => propose(helped, proposing('c', 'add', null, null, helps), false, 1)).toThrow('online.proposed-enough');
    // Of before it was kept as what somebody sat there, a unit has one seat.
    const before = propose(empty, proposing('a', 'add', null, null, mediator), false);
    expect(() => propose(before, proposing('b', 'add', null, null, helps), false, 1)).toThrow('online.proposed-enough');
  });

  it('keeps room for who mediates, however much the parties proposed', () => {
    let draft = withOne;
    const taken = () => draft.proposals.length;
    const byParties = () => propose(draft, proposing(`p${taken()}`, 'add', null, null, party((taken() % 5) + 1)), false, 60);
    while (taken() < 240) draft = decline(byParties(), `p${taken()}`, mediator, true);
    expect(byParties).toThrow('online.draft-full');
    expect(propose(draft, proposing('m', 'change', 'a', 1, mediator), true).clauses).toMatchObject([{ version: 2 }]);
  });
});
