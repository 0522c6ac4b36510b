import { DisputeVoided, Terminated, TerminationReason } from '#contracts';
import type { DisputeFact } from '#contracts';
import { specify } from '#testing/plain';
import { county, open, reference, settled } from '../../test/example.js';
import { close, closeAfter } from './close.js';
import * as dispute from './dispute.js';
import { referredTo } from './join.js';
import { reopen } from './reopen.js';

const given = specify(dispute);
type State = dispute.Dispute;

const voided = DisputeVoided({ reason: 'test', other: null, on: '2026-11-24', unit: county });
const ended = (reason: TerminationReason, more: object = {}) => Terminated({ tier: 1, reason, routes: ['court'], ...more }).data;

const news: readonly (readonly [string, (state: State) => DisputeFact[]])[] = [
  ['settled', (state) => close(state, 'settled')],
  ...TerminationReason.options.map((reason) => [`ended as ${reason}`, (state: State) => closeAfter(state, ended(reason))] as const),
  ['settled in part', (state) => closeAfter(state, ended('no-agreement', { settledInPart: true }))],
  ['judged', (state) => closeAfter(state, ended('other', { as: 'judged' }))],
  ['reopened', (state) => reopen(state, 'breach')],
  ['referred to a department', (state) => referredTo(state, 'ecology', reference)],
];

describe.each([
  ['while it was open', [...open, voided]],
  ['after it had been settled', [...open, settled, voided]],
])('what the mediation says of a dispute that was voided %s', (_when, history) => {
  it.each(news)('changes nothing: %s', (_said, hear) => {
    given(...history)
      .when(hear)
      .nothing();
  });
});
