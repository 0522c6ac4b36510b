import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { HTTP } from 'cloudevents';
import { catalogue, fromCloudEvent } from '#contracts';
import type { CloudEvent, Event } from '#contracts';
import { profiles, redacted } from './profile.js';

const folder = path.join(import.meta.dirname, '../../../../libs/contracts/samples');
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CloudEvent);
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All the fields of a thing at any depth, as `a/b`. */
const fieldsOf = (value: unknown, above = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, below]) => [`${above}${name}`, ...fieldsOf(below, `${above}${name}/`)]);
const wire = (event: Event, profile: (typeof profiles)[number]): string => JSON.stringify(redacted(event, profile));

describe('what goes out', () => {
  it('is an event by every profile, of every sample, and bears none of our traces', () => {
    for (const sample of samples)
      for (const profile of profiles) {
        const body = wire(fromCloudEvent(sample), profile);
        const event = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body });
        expect(event).toMatchObject({ id: sample.id, type: sample.type, source: sample.source });
        expect(body).not.toContain('traceparent');
      }
  });

  it('is all that is in the contract, or so much of it as a profile lists, and nothing that was put in beside it', () => {
    for (const sample of samples) {
      const secret = {
        ...(sample.data as object),
        idNumber: '510722199001011234',
        narrative: '王某与李某',
        nested: { phone: '13800138000' },
      };
      const event = fromCloudEvent({ ...sample, data: secret });
      for (const profile of ['course', 'counts'] as const) {
        const { data } = redacted(event, profile);
        expect(Object.keys(data as object).filter((field) => !Object.hasOwn(sample.data as object, field))).toEqual([]);
        expect(wire(event, profile)).not.toMatch(/idNumber|narrative|nested|510722199001011234|王某|13800138000/);
      }
      expect(redacted(fromCloudEvent(sample), 'full').data).toEqual(sample.data);
    }
  });

  it('is nothing that was put in deeper down either', () => {
    const leaks = samples.flatMap((sample) => {
      const deeper = Object.entries(sample.data as object).map(([field, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null && !Array.isArray(value) ? [field, { ...value, record: 'r-1' }] : [field, value],
      );
      const event = fromCloudEvent({ ...sample, data: Object.fromEntries(deeper) as object });
      return (['course', 'counts'] as const)
        .filter((profile) => wire(event, profile).includes('r-1'))
        .map((profile) => `${sample.type} ${profile}`);
    });
    expect(leaks).toEqual([]);
  });

  it('where it is to be counted names no matter, record, paper, agreement, session or person’s request, and no village', () => {
    const leaks = samples.flatMap((sample) => {
      const told = redacted(fromCloudEvent(sample), 'counts');
      // Its own id is all that it must be known by.
      const ids = (JSON.stringify(told).match(ID) ?? []).filter((id) => id !== sample.id);
      const odd = fieldsOf(told.data).filter((field) =>
        /agreement|record|request|session|party|parties|village|number|bodies|paper|entered/.test(field),
      );
      return [...ids, ...odd, ...('subject' in told ? ['subject'] : []), ...('sequence' in told ? ['sequence'] : [])].map(
        (leak) => `${sample.type}: ${leak}`,
      );
    });
    expect(leaks).toEqual([]);
  });

  it('where it is followed has the matter’s id and no other, and nothing of a party', () => {
    const leaks = samples.flatMap((sample) => {
      const told = redacted(fromCloudEvent(sample), 'course');
      const ids = (JSON.stringify(told).match(ID) ?? []).filter((id) => id !== sample.id && id !== sample.subject);
      const odd = fieldsOf(told.data).filter((field) =>
        /agreement|^record|request|session|^party$|^parties$|side|answer$|bodies|entered$/.test(field),
      );
      return [...ids, ...odd].map((leak) => `${sample.type}: ${leak}`);
    });
    expect(leaks).toEqual([]);
  });

  it('has samples of all there is', () => {
    expect(new Set(samples.map(({ type }) => type.replace('cn.junan.', '')))).toEqual(new Set(catalogue.keys()));
  });
});
