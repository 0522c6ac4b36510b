import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CloudEvent as OfficialEvent, HTTP } from 'cloudevents';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import {
  catalogue,
  CONTENT_TYPE,
  contract,
  Escalated,
  fromCloudEvent,
  schemaUri,
  Tier,
  toCloudEvent,
  UnitChanged,
  wireType,
} from '../src/index.js';
import type { CloudEvent, Contract } from '../src/index.js';
import { Envelope } from '../generate/envelope.js';
import { newSamples, sampleOf } from '../generate/samples.js';
import { published, schemaOf } from '../generate/schemas.js';
import { newWords, wordsRecorded, wordsSaid } from '../generate/words.js';
import { digests, recorded, samples } from './samples.js';

const root = path.join(import.meta.dirname, '../../..');

const known = (type: string) => {
  const event = catalogue.get(type);
  if (!event) throw new Error(`${type} is in no contract`);
  return event;
};

/** Compiling is what takes the time. */
const compiled = new Map<string, ValidateFunction>();
const ajv = () => addFormats.default(new Ajv2020({ strict: true, allErrors: true }));

describe('the samples', () => {
  it('show every event there is', () => {
    expect(samples.map(([type]) => type).sort()).toEqual([...catalogue.keys()]);
  });

  it('are never edited: what has changed its meaning gets a new version', () => {
    expect(digests()).toEqual(recorded());
  });
});

/** As each would be written if it had no sample yet. */
const made = [...catalogue.values()]
  .filter(({ type }) => type !== UnitChanged.type)
  .map((event) => [event.type, JSON.parse(JSON.stringify(sampleOf(event))) as CloudEvent] as const);

/** Each sample in its turn, and each that is made of a contract alone; what fails says of which. */
const each = (look: (type: string, sample: CloudEvent) => void) => () => {
  for (const [type, sample] of [...samples, ...made]) {
    try {
      look(type, sample);
    } catch (error) {
      throw new Error(`${type}: ${(error as Error).message}`, { cause: error });
    }
  }
};

describe('every sample', () => {
  it(
    'is still read, and nothing of it is lost',
    each((type, sample) => expect(known(type).schema.parse(sample.data)).toEqual(sample.data)),
  );

  it(
    'travels in an envelope of ours',
    each((type, sample) => {
      const { data: _, ...envelope } = sample;
      expect(Envelope.strict().parse(envelope)).toEqual(envelope);
      expect(sample).toMatchObject({ type: wireType(type), dataschema: schemaUri(type) });
    }),
  );

  it(
    'is what its published schema says',
    each((type, sample) => {
      const validate = compiled.get(type) ?? ajv().compile(published(known(type)));
      compiled.set(type, validate);
      expect(validate(sample.data) || validate.errors).toBe(true);
      expect(validate({})).toBe(false);
    }),
  );

  it(
    'is a CloudEvent to the official SDK',
    each((_, sample) => {
      const event = HTTP.toEvent<unknown>({ headers: { 'content-type': CONTENT_TYPE }, body: JSON.stringify(sample) });
      if (!(event instanceof OfficialEvent)) throw new Error('a batch');
      expect(event.validate()).toBe(true);
      expect(JSON.parse(event.toString())).toEqual(sample);
    }),
  );

  it(
    'survives its own round trip',
    each((type, sample) => {
      const { data, ...stamp } = fromCloudEvent(sample);
      expect(stamp.type).toBe(type);
      expect(toCloudEvent({ type, data }, stamp)).toEqual(sample);
    }),
  );
});

describe('a new event', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'samples-'));
  afterAll(() => rmSync(copy, { recursive: true }));
  it('gets its sample written, and no other is', () => {
    expect(newSamples(root)).toEqual([]);
    const written = newSamples(copyWithout('mediation.escalated.v1', copy));
    expect(written.map(([file]) => path.basename(file))).toEqual(['mediation.escalated.v1.json', 'SHA256SUMS']);
    // The digest of what was there stays: what has changed its meaning is found out.
    expect(written[1]?.[1]).toBe(readFileSync(path.join(root, 'libs/contracts/samples/SHA256SUMS'), 'utf8'));
  });

  it('waits for a person where it says words, since nobody can make up a unit’s name', () => {
    expect(() => sampleOf(UnitChanged as unknown as Contract)).toThrow('nobody knows an example of name');
  });
});

describe('the words of an event', () => {
  it('stay those of its version: who hears it by the release before turns away a word that was added', () => {
    const said = wordsSaid();
    for (const [at, words] of wordsRecorded(root)) expect([at, said.get(at)]).toEqual([at, words]);
  });

  it('are recorded where a field is new, and never written again', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
    const file = path.join(folder, 'libs/contracts/samples/WORDS');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'mediation.reopened.v1 reason: breach other\n');
    const [, text] = newWords(folder);
    rmSync(folder, { recursive: true });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining(['mediation.reopened.v1 reason: breach other', 'mediation.reopened.v1 as: noted-wrongly']),
    );
  });
});

describe('a field that was added later', () => {
  const { type } = Escalated;
  const newer = contract(type, Escalated.schema.extend({ leader: Tier.optional() }));
  const said: CloudEvent = { ...samplesOf(type), data: { tier: 2, reason: 'limit-reached', leader: 3 } };

  it('is ignored by a consumer that does not know it yet', () => {
    expect(Escalated.schema.parse(fromCloudEvent(said).data)).toEqual({ tier: 2, reason: 'limit-reached' });
    expect(ajv().compile(published(known(type)))(said.data)).toBe(true);
  });

  it('is missed by nobody who knows it, in an event of old', () => {
    expect(newer.schema.parse(samplesOf(type).data)).toEqual(samplesOf(type).data);
  });

  it('cannot be said before it is in the contract', () => {
    const unknown = { ...Escalated({ tier: 2, reason: 'limit-reached' }).data, name: '张三' };
    expect(Escalated.schema.parse(unknown)).not.toHaveProperty('name');
    expect(ajv().compile(schemaOf(known(type), 'writer'))(unknown)).toBe(false);
    expect(z.toJSONSchema(Escalated.schema).additionalProperties).toBe(false);
  });
});

/** The samples as they are, but for one. */
function copyWithout(type: string, copy: string): string {
  const folder = path.join(copy, 'libs/contracts/samples');
  cpSync(path.join(root, 'libs/contracts/samples'), folder, { recursive: true });
  rmSync(path.join(folder, `${type}.json`));
  return copy;
}

function samplesOf(type: string): CloudEvent {
  const sample = new Map(samples).get(type);
  if (!sample) throw new Error(`no sample of ${type}`);
  return sample;
}
