import { DisputeClosed, DisputeDataErased, DisputeDataRestricted, DisputePartyCorrected, DisputeReopened } from '#contracts';
import { newId } from '#kernel';
import { specify } from '#testing/plain';
import { open, refused, registered, respondents, settled } from '../../test/example.js';
import * as dispute from './dispute.js';
import { recordParties } from './parties.js';
import { endsRestriction, reopen } from './reopen.js';
import { correctParty, eraseData, keptUntil, mustHoldData, restrictData } from './personal-data.js';

const given = specify(dispute);
type State = dispute.Dispute;
const [request, was, now] = [newId(), newId(), newId()];
const lastDay = '2036-11-23';
const erase =
  (today: string, records: readonly string[] | 'all' = 'all') =>
  (state: State) =>
    eraseData(state, request, records, today, lastDay);
const restrict = (state: State) => restrictData(state, request);
const erased = DisputeDataErased({ request, whole: true, records: [] });
const restricted = DisputeDataRestricted({ request });

describe('the file of a dispute', () => {
  it('is kept until the last day of its records, once it is closed or was not accepted', () => {
    expect(keptUntil(given(...open, settled).state, lastDay)).toBe(lastDay);
    expect(keptUntil(given(registered, refused).state, lastDay)).toBe(lastDay);
  });

  it('has no end while it is handled, however old its records are', () => {
    expect(keptUntil(given(...open).state, '2020-01-01')).toBeNull();
  });
});

describe('erasing what is kept of people', () => {
  it('takes all of it once the file need not be kept any longer', () => {
    expect(
      given(...open, settled)
        .when(erase('2036-11-24'))
        .then(erased).personalData,
    ).toBe('erased');
  });

  it('takes the records of one party, and leaves the rest in use', () => {
    expect(
      given(...open, settled)
        .when(erase('2036-11-24', [was]))
        .then(DisputeDataErased({ request, whole: false, records: [was] })).personalData,
    ).toBe('kept');
  });

  it('waits for the law, and for the dispute to be over', () => {
    given(...open, settled)
      .when(erase('2036-11-23'))
      .refused('request.kept-by-law');
    given(...open)
      .when(erase('2099-01-01'))
      .refused('request.still-handled');
  });

  it('waits for no file where the dispute was not accepted', () => {
    given(registered, refused).when(erase('2026-11-21')).then(erased);
  });

  it('waits for none where it was handled at the desk and never mediated', () => {
    given(registered, DisputeClosed({ outcome: 'left', as: 'advised' }))
      .when(erase('2026-11-21'))
      .then(erased);
  });

  it('is quiet where all is gone, and comes after a restriction', () => {
    given(...open, settled, erased)
      .when(erase('2036-11-24'))
      .nothing();
    given(...open, settled, restricted)
      .when(erase('2036-11-24'))
      .then(erased);
  });
});

describe('restricting', () => {
  it('leaves what must be kept to be kept alone', () => {
    expect(
      given(...open, settled)
        .when(restrict)
        .then(restricted).personalData,
    ).toBe('restricted');
  });

  it('waits for the dispute to be over', () => {
    given(...open)
      .when(restrict)
      .refused('request.still-handled');
  });

  it('is quiet the second time, and where nothing is left', () => {
    for (const fact of [restricted, erased])
      given(...open, settled, fact)
        .when(restrict)
        .nothing();
  });
});

describe('reopening', () => {
  const again = DisputeReopened({ reason: 'breach' });
  const back = (state: State) => reopen(state, 'breach');

  it('uses what was only kept: nothing is restricted and open', () => {
    const history = [...open, settled, restricted];
    expect(endsRestriction(given(...history).state)).toBe(true);
    const { status, personalData } = given(...history)
      .when(back)
      .then(again);
    expect({ status, personalData }).toEqual({ status: 'assigned', personalData: 'kept' });
  });

  it('brings nothing back that is gone, and ends no restriction that there is not', () => {
    expect(
      given(...open, settled, erased)
        .when(back)
        .then(again).personalData,
    ).toBe('erased');
    for (const history of [
      [...open, settled],
      [...open, settled, erased],
      [registered, refused, restricted],
    ])
      expect(endsRestriction(given(...history).state)).toBe(false);
  });
});

describe('what is gone, or only kept,', () => {
  it.each([
    ['dispute.data-erased', erased],
    ['dispute.data-restricted', restricted],
  ])('is neither opened, corrected nor added to: %s', (code, fact) => {
    const history = [...open, settled, fact];
    given(...history)
      .when((state) => correctParty(state, request, was, now))
      .refused(code);
    given(...history)
      .when((state) => {
        mustHoldData(state);
        return [];
      })
      .refused(code);
    given(...open, fact)
      .when((state) => recordParties(state, respondents(1), '2026-11-23'))
      .refused(code);
  });
});

it('a party is put right whatever became of the dispute', () => {
  for (const history of [open, [...open, settled], [registered, refused]])
    given(...history)
      .when((state) => correctParty(state, request, was, now))
      .then(DisputePartyCorrected({ request, was, now }));
});
