import { Breached, MediationDataErased, MediationDataRestricted } from '#contracts';
import { newId } from '#kernel';
import { acting, byWordOfMouth, ended, given, ids, opened, reopened, today } from '../../test/history.js';
import type { Mediation } from './mediation.js';
import { breach } from './perform.js';
import { eraseData, mustHoldData, restrictData } from './personal-data.js';
import { reopen } from './reopen.js';
import { terminate } from './terminate.js';

const request = newId();
const erased = MediationDataErased({ request });
const restricted = MediationDataRestricted({ request });
const erase = (mediation: Mediation) => eraseData(mediation, request);
const restrict = (mediation: Mediation) => restrictData(mediation, request);
const open = (mediation: Mediation) => {
  mustHoldData(mediation);
  return [];
};

describe('what a mediation keeps of people', () => {
  it('goes, or is only kept, as the register says', () => {
    expect(
      given(...byWordOfMouth)
        .when(erase)
        .then(erased).personalData,
    ).toBe('erased');
    expect(
      given(...byWordOfMouth)
        .when(restrict)
        .then(restricted).personalData,
    ).toBe('restricted');
    given(...byWordOfMouth, restricted)
      .when(erase)
      .then(erased);
  });

  it('goes once, and there is nothing where there was no mediation', () => {
    for (const history of [[], [...byWordOfMouth, erased]])
      given(...history)
        .when(erase)
        .nothing();
    for (const history of [[], [...byWordOfMouth, erased], [...byWordOfMouth, restricted]])
      given(...history)
        .when(restrict)
        .nothing();
  });

  it.each([
    ['mediation.data-erased', erased],
    ['mediation.data-restricted', restricted],
  ])('is opened by nobody then, and the mediation not begun again: %s', (code, fact) => {
    const over = [...byWordOfMouth, fact];
    given(...over)
      .when(open)
      .refused(code);
    given(...over)
      .when((mediation) => reopen(mediation, 'new-claims', acting()))
      .refused(code);
    given(...over)
      .when((mediation) => breach(mediation, ids.first, today, acting()))
      .refused(code);
    given(...byWordOfMouth)
      .when(open)
      .nothing();
  });

  it('stands in nobody’s way out, where it was open again before it heard', () => {
    const again = [...byWordOfMouth, reopened(1, 'contested'), erased];
    given(...again)
      .when((mediation) => terminate(mediation, 'withdrawn', acting()))
      .then(ended(1, 'withdrawn'));
    given(...again)
      .when((mediation) => breach(mediation, ids.first, today, acting()))
      .then(Breached({ agreement: ids.first, on: today, enforceable: false }));
    given(opened, erased)
      .when((mediation) => reopen(mediation, 'new-claims', acting()))
      .nothing();
  });
});
