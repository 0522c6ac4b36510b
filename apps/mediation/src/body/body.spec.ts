import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import { change, end, file, handOver, mediatesAs, setUp, setUpAll } from './body.js';
import type { Body, Kind, NewBody } from './body.js';

const today = '2026-11-26';
const [village, township] = ['510722106201', '510722106'];
const kinds: readonly Kind[] = [
  { kind: 'village-committee', levels: ['village'], paper: 'committee', filed: true, called: '人民调解委员会' },
  { kind: 'court-room', levels: ['department'], paper: 'court-invited', filed: false, called: null },
  { kind: 'arbitration', levels: ['department', 'county'], paper: null, filed: false, called: null },
];
const draft: NewBody = {
  kind: 'village-committee',
  name: '石桥村人民调解委员会',
  unit: village,
  categories: [],
  setUpOn: '2026-01-05',
  phone: null,
  address: null,
};
const standing: Body = { ...draft, filedOn: null, filingNumber: null, endedOn: null };
const room: Body = { ...standing, kind: 'court-room', name: '县法院特邀调解室', unit: 'court' };
const by = (unit: string, oversees?: true): Actor => ({ subject: 'a', unit, roles: ['coordinator'], ...(oversees && { oversees }) });
const justice = by('justice', true);
const filing = { number: '三台司备〔2026〕12号', on: '2026-02-01' };

/** The code of what a rule said no with. */
function refusal(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return (error as Refused).code;
    throw error;
  }
  return undefined;
}

describe('a mediation body', () => {
  it('is set up at a unit where its kind stands, and begins on no file', () => {
    expect(setUp(draft, kinds, today)).toEqual(standing);
  });

  it('is of a kind that the county has, at such a unit, and not of tomorrow', () => {
    expect(refusal(() => setUp({ ...draft, kind: 'club' }, kinds, today))).toBe('body.unknown-kind');
    expect(refusal(() => setUp({ ...draft, unit: township }, kinds, today))).toBe('body.not-at-level');
    expect(refusal(() => setUp({ ...draft, setUpOn: '2026-11-27' }, kinds, today))).toBe('day.in-future');
  });

  it('changes its name, what it takes and its office, and stays quiet where nothing is new', () => {
    expect(change(standing, { name: '石桥社区人民调解委员会', categories: ['neighbour'] })).toEqual({
      ...standing,
      name: '石桥社区人民调解委员会',
      categories: ['neighbour'],
    });
    expect(change(standing, { name: standing.name })).toBeUndefined();
    expect(change(standing, {})).toBeUndefined();
  });

  it('ends on a day, once, and then neither changes nor is filed', () => {
    const ended = end(standing, '2026-11-20', today) as Body;
    expect(ended).toEqual({ ...standing, endedOn: '2026-11-20' });
    expect(end(ended, '2026-11-20', today)).toBeUndefined();
    for (const work of [
      () => end(ended, '2026-11-21', today),
      () => change(ended, { name: '别的名字' }),
      () => file(ended, filing, kinds, justice, today),
    ])
      expect(refusal(work)).toBe('body.ended');
    expect(refusal(() => end(standing, '2026-01-04', today))).toBe('body.before-set-up');
    expect(refusal(() => end(standing, '2026-11-27', today))).toBe('day.in-future');
  });
});

describe('those that the law asks of all', () => {
  const units = [{ unit: village, name: '石桥村' }];
  const all = (kind = draft.kind, on = draft.setUpOn, who = by('510722')) => setUpAll(units, kind, on, kinds, who, today);

  it('are set up by one word of the county, each called after its unit', () => {
    expect(all()).toEqual([standing]);
    expect(setUpAll([], draft.kind, draft.setUpOn, kinds, by('510722'), today)).toEqual([]);
  });

  it('are nobody else’s to say, nor of a kind without a common name, nor since tomorrow', () => {
    for (const other of [township, 'justice']) expect(refusal(() => all(draft.kind, draft.setUpOn, by(other)))).toBe('body.by-county');
    expect(refusal(() => all('court-room'))).toBe('body.of-no-common-name');
    expect(refusal(() => all('club'))).toBe('body.unknown-kind');
    expect(refusal(() => all(draft.kind, '2026-11-27'))).toBe('day.in-future');
  });
});

describe('filing', () => {
  it('is the word of the justice bureau or of the county, and may be given anew', () => {
    const filed = file(standing, filing, kinds, justice, today) as Body;
    expect(filed).toEqual({ ...standing, filingNumber: filing.number, filedOn: filing.on });
    expect(file(standing, filing, kinds, by('510722'), today)).toEqual(filed);
    expect(file(filed, filing, kinds, justice, today)).toBeUndefined();
    expect(file(filed, { ...filing, number: '改' }, kinds, justice, today)).toMatchObject({ filingNumber: '改' });
  });

  it('is not that of whoever it belongs to, nor of the bureau where it oversees nothing', () => {
    for (const other of [village, township, 'justice'])
      expect(refusal(() => file(standing, filing, kinds, by(other), today))).toBe('body.filed-by-justice');
  });

  it('is asked of the kinds that are filed, on a day since it was set up', () => {
    expect(refusal(() => file(room, filing, kinds, justice, today))).toBe('body.not-filed');
    expect(refusal(() => file(standing, { ...filing, on: '2026-01-01' }, kinds, justice, today))).toBe('body.before-set-up');
    expect(refusal(() => file(standing, { ...filing, on: '2026-12-01' }, kinds, justice, today))).toBe('day.in-future');
  });
});

describe('the end of its unit', () => {
  it('hands it to the successor, and ends it where there is none', () => {
    expect(handOver(standing, township, today)).toEqual({ ...standing, unit: township });
    expect(handOver(standing, undefined, '2026-11-20')).toEqual({ ...standing, endedOn: '2026-11-20' });
    expect(handOver(standing, undefined, '2025-12-31')).toEqual({ ...standing, endedOn: standing.setUpOn });
  });

  it('leaves what has ended before where it was', () => {
    expect(handOver({ ...standing, endedOn: '2026-06-30' }, township, today)).toBeUndefined();
    expect(handOver(standing, standing.unit, today)).toBeUndefined();
  });
});

describe('a session', () => {
  const id = '0199f0a4-7c1e-7abc-8def-0123456789ab';

  it('tells of the body it was held under of what kind it is and whose paper it makes', () => {
    expect(mediatesAs({ ...room, id }, kinds, today, ['510722', 'court'])).toEqual({
      under: id,
      underKind: 'court-room',
      paper: 'court-invited',
    });
  });

  it('says nothing of a paper that follows a law of its own', () => {
    expect(mediatesAs({ ...room, id, kind: 'arbitration' }, kinds, today)).toEqual({ under: id, underKind: 'arbitration' });
  });

  it('is held under one that was there on its day and whose unit took part', () => {
    const ended = { ...room, id, endedOn: '2026-06-30' };
    expect(mediatesAs(ended, kinds, '2026-06-30', ['court'])).toMatchObject({ under: id });
    expect(refusal(() => mediatesAs(ended, kinds, '2026-07-01', ['court']))).toBe('body.not-then');
    expect(refusal(() => mediatesAs(ended, kinds, '2026-01-04', ['court']))).toBe('body.not-then');
    expect(refusal(() => mediatesAs(ended, kinds, '2026-06-30', [village]))).toBe('body.of-another-unit');
  });
});
