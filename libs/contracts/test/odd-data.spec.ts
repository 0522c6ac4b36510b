import fc from 'fast-check';
import { broken, resolverOf, valid, written } from '#testing';
import type { Schema } from '#testing';
import { schemaOf } from '../generate/schemas.js';
import { catalogue, readData } from '../src/index.js';

const resolve = resolverOf();
const envelope = { id: '', subject: '', time: '', source: '', sequence: 1, county: '510722' };

/** As it comes over the wire: what JSON cannot say is gone. */
const read = (type: string, data: unknown) => readData({ ...envelope, type, data: JSON.parse(written(data)) as object });

describe.each([...catalogue.values()].map((contract) => [contract.type, schemaOf(contract, 'writer') as Schema] as const))(
  '%s',
  (type, schema) => {
    const samples = fc.sample(valid(schema, resolve), { numRuns: 20, seed: 7 });

    it('is read as its schema describes it', () => {
      for (const data of samples) expect(() => read(type, data)).not.toThrow();
    });

    it('is refused where it is wrong in one place: words, days that no calendar has, numbers out of bounds', () => {
      // What nobody asked for is left behind when it is read.
      const wrong = broken(schema, samples[0], resolve).filter(({ what }) => what !== 'unasked for');
      const letIn = wrong.filter(({ value }) => {
        try {
          read(type, value);
          return true;
        } catch {
          return false;
        }
      });
      expect(wrong.length).toBeGreaterThan(3);
      expect(letIn.map(({ what, where }) => `${what} at ${where}`)).toEqual([]);
    });
  },
);
