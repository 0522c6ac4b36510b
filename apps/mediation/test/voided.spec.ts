import {
  DisputeAssigned,
  DisputeClassified,
  DisputeCorrected,
  DisputeDataRestricted,
  DisputeJoined,
  DisputePartiesRecorded,
  DisputeVoided,
  DisputeWithdrawn,
} from '#contracts';
import { newId } from '#kernel';
import { eventually } from '#testing';
import { agreed, assignment, desk, oral } from './desk.js';

const at = desk();

const voided = DisputeVoided({ reason: 'entered-twice', other: newId(), on: '2026-11-23', unit: assignment.township });

/** All that the front desk may have said meanwhile; what is to be seen comes last. */
const more = [
  DisputeAssigned({ ...assignment, lead: 'forestry' }),
  DisputeClassified({ category: 'land' }),
  DisputeCorrected({ reason: 'mistyped', summary: false, registeredOn: '2026-11-01', on: '2026-11-23', unit: assignment.township }),
  DisputeJoined({ joint: ['health'] }),
  DisputePartiesRecorded({ parties: 1, entered: [{ record: newId(), side: 'respondent' }] }),
  DisputeWithdrawn({ reason: 'withdrawn' }),
  DisputeDataRestricted({ request: newId() }),
];

it.each([
  ['settled', async () => (await at.settled()).id],
  ['open', () => at.opened({ entered: [] })],
])('a dispute that is voided while its mediation is %s is mediated no more, whatever the front desk says of it later', async (_, begin) => {
  const id = await begin();
  await at.bus.say(id, voided);
  for (const fact of more) await at.bus.say(id, fact);
  await eventually(async () => expect(await at.standing(id)).toMatchObject({ status: 'voided', personalData: 'restricted' }));
  const sinceThen = (types: readonly string[]) => types.slice(types.indexOf('voided'));
  await eventually(async () => expect(sinceThen(await at.types(id))).toEqual(['voided', 'data-restricted']));
  for (const [door, body] of [
    ['attempts', agreed],
    ['agreements', oral],
  ] as const) {
    const refused = await at.village().post(`/mediations/${id}/${door}`, body).expect(409);
    expect(refused.body.code).toBe('mediation.voided');
  }
});
