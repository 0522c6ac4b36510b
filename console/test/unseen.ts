import { request } from 'playwright-core';
import type { APIRequestContext } from 'playwright-core';
import { eventually } from '../../libs/testing/src/index.js';
import { sessionOf } from './visitor.js';
import type { Door } from './visitor.js';

type Quarrel = Readonly<{ applicant: string; respondent: string; village: string }>;

/** Does something at the doors of the services with an account's session, and no page: what a test needs and does not look at. */
async function atDoors<T>(house: Door, account: string, work: (doors: APIRequestContext) => Promise<T>): Promise<T> {
  const storageState = await sessionOf(house, account);
  const doors = await request.newContext({ baseURL: house.origin, storageState, extraHTTPHeaders: { origin: house.origin } });
  try {
    return await work(doors);
  } finally {
    await doors.dispose();
  }
}

async function post(doors: APIRequestContext, path: string, data: object): Promise<{ id: string }> {
  const answer = await doors.post(path, { data, headers: { 'idempotency-key': crypto.randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

export async function sends(house: Door, account: string, path: string, data: object): Promise<void> {
  await atDoors(house, account, (doors) => post(doors, path, data));
}

/** A quarrel of neighbours, as the form sends it that has tests of its own; its mediation is open. */
export const entered = (house: Door, account: string, quarrel: Quarrel): Promise<string> =>
  atDoors(house, account, async (doors) => {
    const { id } = await post(doors, '/api/intake/disputes', asFormSends(quarrel));
    await eventually(async () => expect((await doors.get(`/api/mediation/mediations/${id}`)).status()).toBe(200));
    return id;
  });

const asFormSends = ({ applicant, respondent, village }: Quarrel) => ({
  channel: 'walk-in',
  category: 'neighbour',
  township: village.slice(0, 9),
  village,
  place: { kind: 'community', crossCounty: false, crossTownship: false },
  parties: [told('applicant', applicant), told('respondent', respondent)],
  summary: '两家因院墙外的排水沟多次争吵。',
  risk: 'low',
});

const told = (role: string, name: string) => ({
  role,
  kind: 'person',
  name,
  notice: { how: 'oral' },
  consent: { answer: 'given', how: 'oral' },
});
