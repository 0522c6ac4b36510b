import fc from 'fast-check';
import { broken, resolverOf, valid, written } from '#testing';
import type { Schema } from '#testing';
import { schemaOf } from '../generate/schemas.js';
import { catalogue, readData } from '../src/index.js';

const resolve = resolverOf();
const envelope = { id: '', subject: '', time: '', source: '', sequence: 1, county: '510722' };

/** As it comes over the wire: what JSON cannot say is gone. */
const read = (type: string, data: unknown) => readData({ ...envelope, type, data: JSON.parse(written(data)) as object });

const schemas = [...catalogue.values()].map((contract) => [contract.type, schemaOf(contract, 'writer') as Schema] as const);
const samplesOf = (schema: Schema) => fc.sample(valid(schema, resolve), { numRuns: 20, seed: 7 });
const isRead = (type: string, data: unknown): boolean => {
  try {
    read(type, data);
    return true;
  } catch {
    return false;
  }
};

describe('every event', () => {
  it('is read as its schema describes it', () => {
    const refused = schemas.flatMap(([type, schema]) =>
      samplesOf(schema)
        .filter((data) => !isRead(type, data))
        .map((data) => `${type}: ${written(data)}`),
    );
    expect(refused).toEqual([]);
  });

  it('is refused where it is wrong in one place: words, days that no calendar has, numbers out of bounds', () => {
    for (const [type, schema] of schemas) {
      // What nobody asked for is left behind when it is read.
      const wrong = broken(schema, samplesOf(schema)[0], resolve).filter(({ what }) => what !== 'unasked for');
      const letIn = wrong.filter(({ value }) => isRead(type, value));
      expect([type, wrong.length > 3, letIn.map(({ what, where }) => `${what} at ${where}`)]).toEqual([type, true, []]);
    }
  });
});
