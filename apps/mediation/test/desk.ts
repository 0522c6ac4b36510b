import { DisputeAssigned } from '#contracts';
import { newId } from '#kernel';
import type { Role } from '#kernel';
import { TestBroker, eventually, startService } from '#testing';
import type { Around, RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';
import { listed } from './units.js';

const today = new Date('2026-11-23T04:00:00Z');

/** A dispute of 龙树镇, as the front desk assigns it. */
export const assignment = {
  lead: 'natural-resources',
  township: '510722106',
  village: '510722106201',
  desk: 'county',
  category: 'forest-land',
  channel: 'walk-in',
  place: 'village',
  crossCounty: false,
  risk: 'low',
} as const;

/** Sessions as they are entered at the doors. */
export const failed = {
  venue: 'village',
  form: 'people',
  bodies: ['510722106201'],
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: '2026-11-02',
  outcome: 'failed',
  reason: 'no-consensus',
};
export const atTownship = { ...failed, venue: 'township', bodies: ['510722106'] };
export const atCounty = { ...failed, venue: 'county', bodies: ['510722'] };
export const agreed = { ...failed, outcome: 'agreed', reason: undefined };
export const oral = { form: 'oral', scope: 'whole', on: '2026-11-02', terms: '移走挡路石块,恢复通行' };

/** The service at its doors on the 23rd of November, with its neighbours on the bus: open as long as the specs of a file run. */
export function desk(around: Omit<Around, 'broker'> = {}) {
  let broker: TestBroker;
  let bus: Bus;
  let service: RunningService;
  beforeAll(async () => {
    broker = await TestBroker.start();
    bus = await Bus.open(broker);
    service = await startService(mediation, { broker, now: () => today, ...around });
    await listed(service);
  });
  afterAll(async () => {
    await service.stop();
    await bus.close();
    await broker.drop();
  });

  const person = (unit: string, ...roles: Role[]) => service.as({ unit, roles: roles.length === 0 ? ['mediator'] : roles });
  const village = () => person(assignment.village);
  const county = () => person('510722');
  const standing = async (id: string) => (await county().get(`/mediations/${id}`).expect(200)).body;

  async function opened(more: Partial<DisputeAssigned['data']> = {}): Promise<string> {
    const id = newId();
    await bus.say(id, DisputeAssigned({ ...assignment, ...more }));
    await eventually(() => standing(id));
    return id;
  }

  /** In the village, by word of mouth. */
  async function settled(): Promise<{ id: string; agreement: string }> {
    const id = await opened();
    await village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const { body } = await village().post(`/mediations/${id}/agreements`, oral).expect(201);
    return { id, agreement: body.agreement };
  }

  /** What was said of it so far, in order. */
  const types = async (id: string) => (await bus.heard(id)).map(({ type }) => type.replace(/^mediation\.|\.v1$/g, ''));

  return {
    get broker() {
      return broker;
    },
    get bus() {
      return bus;
    },
    get service() {
      return service;
    },
    person,
    village,
    county,
    township: () => person(assignment.township),
    lead: () => person(assignment.lead),
    standing,
    opened,
    settled,
    types,
  };
}
