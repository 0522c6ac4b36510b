import { filterOf, partitionOf, PARTITIONS, streamOf, subjectOf } from './envelope.js';
import { Escalated } from './mediation.js';

const dispute = '019aae30-5d10-7b42-9c6f-3b1d7e20a4c1';
const escalated = Escalated({ tier: 2, reason: 'limit-reached' });

describe('a partition', () => {
  // Others compute it in their own languages: these never change.
  it.each([
    ['', 5],
    ['a', 12],
    ['foobar', 8],
    ['510722104', 9],
    [dispute, 1],
    ['3f8a1c52-7d94-8b06-9e21-c4a75d0be316', 8],
    ['agriculture-rural', 3],
  ])('of %s is %i', (subject, partition) => {
    expect(partitionOf(subject)).toBe(partition);
  });

  it('takes about as many disputes as any other', () => {
    const total = 32_000;
    const counts = new Array<number>(PARTITIONS).fill(0);
    for (let i = 0; i < total; i++) {
      const partition = partitionOf(
        `019aae30-${(i % 65_536).toString(16).padStart(4, '0')}-7b42-9c6f-${((i * 2_654_435_761) % 2 ** 48).toString(16).padStart(12, '0')}`,
      );
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    const fair = total / PARTITIONS;
    expect(Math.min(...counts)).toBeGreaterThan(fair * 0.9);
    expect(Math.max(...counts)).toBeLessThan(fair * 1.1);
  });
});

describe('a subject', () => {
  it('names county, partition, event, township and department', () => {
    const routing = { county: '510722', township: '510722104', department: 'hrss' };
    expect(subjectOf(escalated, dispute, routing)).toBe('junan.510722.1.mediation.escalated.v1.510722104.hrss');
  });

  it('leaves a blank for whom it does not concern', () => {
    expect(subjectOf(escalated, dispute, { county: '510722' })).toBe('junan.510722.1.mediation.escalated.v1._._');
  });

  it('is caught by the filter of its service and partition, and by no other', () => {
    const subject = subjectOf(escalated, dispute, { county: '510722' });
    const caught = (filter: string) => matches(filter, subject);
    expect([filterOf('510722', 'mediation'), filterOf('510722', 'mediation', 1)].map(caught)).toEqual([true, true]);
    expect([filterOf('510722', 'mediation', 2), filterOf('510723', 'mediation'), filterOf('510722', 'intake')].map(caught)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

it('each service has one stream in a county', () => {
  expect(streamOf('510722', 'mediation')).toBe('MEDIATION_510722');
});

/** As NATS matches: `*` is one word, `>` the rest. */
function matches(filter: string, subject: string): boolean {
  const words = subject.split('.');
  return filter.split('.').every((part, i) => part === '>' || (words[i] !== undefined && (part === '*' || part === words[i])));
}
