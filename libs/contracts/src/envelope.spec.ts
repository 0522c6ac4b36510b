import { COUNTY_DESK, PARTITIONS, concernedBy, desksIn, filterOf, partitionOf, streamOf, subjectOf } from './envelope.js';
import { DisputeLeft } from './intake.js';
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
  const county = { county: '510722', service: 'mediation', desk: COUNTY_DESK };

  it('names county, service, desk, partition, event, township and department', () => {
    const routing = { county: '510722', township: '510722104', department: 'hrss' };
    expect(subjectOf(escalated, dispute, 'hrss', routing)).toBe('junan.510722.mediation.hrss.1.escalated.v1.510722104.hrss');
  });

  it('leaves a blank for whom it does not concern', () => {
    expect(subjectOf(escalated, dispute, 'county', { county: '510722' })).toBe('junan.510722.mediation.county.1.escalated.v1._._');
  });

  it.each([
    ['its desk', {}, '*', true],
    ['its partition', {}, 1, true],
    ['every desk of its service', { desk: '*' }, '*', true],
    ['another partition', {}, 2, false],
    ['another desk', { desk: 'hrss' }, '*', false],
    ['another service', { service: 'intake' }, '*', false],
    ['another county', { county: '510723' }, '*', false],
  ] as const)('is caught or not by the filter of %s', (_, other, partition, caught) => {
    const subject = subjectOf(escalated, dispute, COUNTY_DESK, { county: '510722' });
    expect(matches(filterOf({ ...county, ...other }, partition), subject)).toBe(caught);
  });
});

describe('the streams of a county', () => {
  it('are one for each desk of a service', () => {
    expect(streamOf({ county: '510722', service: 'mediation', desk: 'hrss' })).toBe('MEDIATION_510722_hrss');
  });

  it('tell which desks a service has', () => {
    const names = [
      'MEDIATION_510722_county',
      'MEDIATION_510722_hrss',
      'MEDIATION_510722',
      'MEDIATION_510723_north',
      'INTAKE_510722_county',
    ];
    expect(desksIn([...names, 'MEDIATION_510722_NOT-ONE', 'MEDIATION_510722_'], { county: '510722', service: 'mediation' })).toEqual([
      'county',
      'hrss',
    ]);
  });
});

/** As NATS matches: `*` is one word, `>` the rest. */
function matches(filter: string, subject: string): boolean {
  const words = subject.split('.');
  return filter.split('.').every((part, i) => part === '>' || (words[i] !== undefined && (part === '*' || part === words[i])));
}

describe('that a dispute left', () => {
  it('is told where it was: to the department, or to the township', () => {
    expect(concernedBy(DisputeLeft({ unit: 'justice', role: 'lead', to: 'hrss' }))).toEqual({ department: 'justice' });
    expect(concernedBy(DisputeLeft({ unit: '510722101', role: 'territorial', to: '510722104' }))).toEqual({ township: '510722101' });
    expect(concernedBy(escalated)).toEqual({});
  });
});
