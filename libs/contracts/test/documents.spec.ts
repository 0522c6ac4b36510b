import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from '@asyncapi/parser';
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { documents } from '../generate/documents.js';
import { catalogue, partitionOf, subjectOf } from '../src/index.js';
import type { Fact } from '../src/index.js';
import { samples } from './samples.js';

const root = path.join(import.meta.dirname, '../../..');
const written = documents(root);
const isError = ({ severity }: { severity: number }) => severity === 0;

describe('the documents written from the contracts', () => {
  it('are up to date (npm run generate)', () => {
    const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
    expect([...written.keys()].filter((file) => read(file) !== written.get(file))).toEqual([]);
  });

  it('leave no schema behind of an event that is gone', () => {
    expect(readdirSync(path.join(root, 'docs/schemas')).sort()).toEqual([...catalogue.keys()].map((type) => `${type}.json`).sort());
  });

  it('say of every event in both languages what it says', () => {
    for (const { schema } of catalogue.values()) {
      expect(schema.meta()?.title).toMatch(/^[\p{Script=Han}、]{2,12}$/u);
      expect(schema.meta()?.description).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('the AsyncAPI document', () => {
  const parsed = new Parser().parse(written.get('docs/asyncapi.yaml') ?? '');

  it('is one to the official parser, without an error', async () => {
    const { document, diagnostics } = await parsed;
    expect(diagnostics.filter(isError)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
    expect(document?.channels().all()).toHaveLength(catalogue.size);
  });

  it('has an error where one was planted', async () => {
    const broken = written.get('docs/asyncapi.yaml')?.replace('action: send', 'action: shout') ?? '';
    const { diagnostics } = await new Parser().parse(broken);
    expect(diagnostics.filter(isError)).not.toEqual([]);
  });

  it('describes every event as it travels', async () => {
    const { document } = await parsed;
    for (const [type, sample] of samples) {
      const partition = String(partitionOf(sample.subject));
      const place: Record<string, string> = { county: '510722', desk: 'hrss', partition, township: '510722101', department: '_' };
      const channel = document?.channels().get(type);
      const payload = channel?.messages().all()[0]?.payload()?.json<object>();
      const validate = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(payload ?? {});
      expect({
        type,
        address: channel?.address()?.replace(/\{(\w+)\}/g, (_, name: string) => place[name] ?? name),
        sample: validate(sample) || validate.errors,
        ofAnotherType: validate({ ...sample, type: 'cn.junan.intake.something-else.v1' }),
        ofAPerson: validate({ ...sample, subject: '张三' }),
      }).toEqual({
        type,
        address: subjectOf({ type: sample.type.replace(/^cn\.junan\./, '') } as Fact, sample.subject, 'hrss', {
          county: '510722',
          township: '510722101',
        }),
        sample: true,
        ofAnotherType: false,
        ofAPerson: false,
      });
    }
  });
});
