import { Breached, MediationDataErased, MediationDataRestricted } from '#contracts';
import { newId } from '#kernel';
import { acting, byWordOfMouth, ended, given, ids, opened, reopened, today } from '../../test/history.js';
import type { Mediation } from './mediation.js';
import { breach } from '../agreement/perform.js';
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

const anew = (mediation: Mediation) => reopen(mediation, 'new-claims', acting());
const broken = (mediation: Mediation) => breach(mediation, ids.first, today, acting());

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
    for (const history of [[], [...byWordOfMouth, erased], [...byWordOfMouth, restricted], [...byWordOfMouth, reopened(1, 'contested')]])
      given(...history)
        .when(restrict)
        .nothing();
  });

  it.each([
    ['mediation.data-erased', erased],
    ['mediation.data-restricted', restricted],
  ])('is opened by nobody then: %s', (code, fact) => {
    given(...byWordOfMouth, fact)
      .when(open)
      .refused(code);
    given(...byWordOfMouth)
      .when(open)
      .nothing();
  });

  it('is not begun again without, once it is gone', () => {
    for (const again of [anew, broken])
      given(...byWordOfMouth, erased)
        .when(again)
        .refused('mediation.data-erased');
  });

  it('is used again where a party or a court goes on with what was only kept', () => {
    expect(
      given(...byWordOfMouth, restricted)
        .when(anew)
        .then(reopened(1, 'new-claims')).personalData,
    ).toBe('kept');
    expect(
      given(...byWordOfMouth, restricted)
        .when(broken)
        .then(Breached({ agreement: ids.first, on: today, enforceable: false }), reopened(1, 'breach')).personalData,
    ).toBe('kept');
  });

  it('stands in nobody’s way out, where it was open again before it heard', () => {
    const again = [...byWordOfMouth, reopened(1, 'contested'), erased];
    given(...again)
      .when((mediation) => terminate(mediation, 'left-for-court', acting()))
      .then(ended(1, 'left-for-court'));
    given(...again)
      .when((mediation) => breach(mediation, ids.first, today, acting()))
      .then(Breached({ agreement: ids.first, on: today, enforceable: false }));
    given(opened, erased)
      .when((mediation) => reopen(mediation, 'new-claims', acting()))
      .nothing();
  });
});
