import { MediationVoided } from '#contracts';
import { acting, arranging, byWordOfMouth, given, held, ids, opened } from '../../test/history.js';
import { scheduleSession } from './session.js';
import type { Mediation } from './mediation.js';
import { breach, perform } from '../agreement/perform.js';
import { reopen } from './reopen.js';
import { leave, terminate } from './terminate.js';
import { voidWith } from './void.js';

const voided = MediationVoided({ reason: 'test' });
const hear = (mediation: Mediation) => voidWith(mediation, 'test');

describe('a mediation whose dispute was voided', () => {
  it('ends without an outcome, whatever it had come to, and keeps what was done', () => {
    expect(given(opened, held(1, 1)).when(hear).then(voided)).toMatchObject({ status: 'voided', termination: null, attempt: 1 });
    expect(
      given(...byWordOfMouth)
        .when(hear)
        .then(voided),
    ).toMatchObject({ status: 'voided', deadlines: {}, nextDueAt: null });
  });

  it('hears it twice and ends once, and where none was opened there is nothing to end', () => {
    given(opened, voided).when(hear).nothing();
    given().when(hear).nothing();
  });

  it.each<[string, (mediation: Mediation) => ReturnType<typeof reopen>]>([
    ['is not reopened', (mediation) => reopen(mediation, 'other', acting())],
    ['is not terminated', (mediation) => terminate(mediation, 'withdrawn', acting())],
    [
      'holds no session',
      (mediation) =>
        scheduleSession(
          mediation,
          { session: ids.first, at: '2026-12-01T01:00:00Z', venue: 'village', online: false },
          acting(),
          arranging,
        ),
    ],
    ['has nothing performed', (mediation) => perform(mediation, ids.first, '2026-11-10', acting())],
    ['has nothing broken', (mediation) => breach(mediation, ids.first, '2026-11-10', acting())],
  ])('%s', (_, act) => {
    given(...byWordOfMouth, voided)
      .when(act)
      .refused('mediation.voided');
  });

  it('is not left', () => {
    given(opened, voided)
      .when((mediation) => leave(mediation, 'withdrawn'))
      .nothing();
  });
});
