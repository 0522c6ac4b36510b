import { standing } from './case-roster.js';
import { suggest } from './match.js';
import type { Candidate, Looking } from './match.js';

const rule = { languages: ['mandarin', 'local'], localSpeech: '三台话', wishes: 1, openCases: 3, skilledOnly: false } as const;
const [village, township, county] = ['510722106201', '510722106', '510722'];
const looking: Looking = { category: 'forest-land', village, township, lead: 'hrss', levels: ['village'], day: '2026-11-30' };

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  body: 'b',
  bodyName: '调委会',
  unit: village,
  kind: 'people',
  skills: [],
  languages: ['mandarin'],
  areas: [],
  appointedOn: '2026-01-01',
  appointedUntil: null,
  endedOn: null,
  trainings: [],
  week: [],
  away: [],
  open: 0,
  lastNamedAt: null,
  ...more,
});
const asked = (candidates: Candidate[], more: Partial<Looking> = {}, noted: Parameters<typeof standing>[0] = [], by = rule as Rule) =>
  suggest(candidates, { ...looking, ...more }, standing(noted), by);
type Rule = Parameters<typeof suggest>[3];

describe('for a session', () => {
  const hour = { from: Date.parse('2026-11-30T09:00:00+08:00'), until: Date.parse('2026-11-30T12:00:00+08:00') };
  const whyNot = (more: Partial<Candidate>, busy: string[] = [], then = hour) =>
    asked([candidate('zhou', more)], { session: { hour: then, busy: new Set(busy) } }).excluded[0]?.why;

  it('nobody is suggested who is not there for all of it, or is needed elsewhere', () => {
    expect(whyNot({ week: ['mon-am'] })).toBeUndefined();
    expect(whyNot({ week: ['mon-pm'] })).toBe('not-that-half-day');
    expect(whyNot({ week: ['mon-am'] }, [], { ...hour, until: hour.until + 60_000 })).toBe('not-that-half-day');
    expect(whyNot({ week: ['tue-am'] })).toBe('not-that-weekday');
    expect(whyNot({ away: [{ from: '2026-11-30', until: '2026-11-30' }] })).toBe('away');
    expect(whyNot({}, ['zhou'])).toBe('booked');
  });

  it('who is named in the case is told with whether they can come', () => {
    const noted = [{ what: 'named', mediator: 'zhou', tier: 1, reason: null, party: null, granted: null }] as const;
    const zhou = candidate('zhou');
    expect(asked([zhou], { session: { hour, busy: new Set(['zhou']) } }, noted)).toMatchObject({
      named: [{ mediator: zhou, why: 'booked' }],
      suggested: [],
    });
  });
});

describe('who is suggested', () => {
  it('is told with why: tier, skill, language, place and room', () => {
    const zhou = candidate('zhou', { skills: ['forest-land'], languages: ['local'], open: 2 });
    expect(asked([zhou], { language: 'local' }).suggested).toEqual([
      { mediator: zhou, reasons: ['tier', 'skill', 'language', 'village', 'room'] },
    ]);
    const lawyer = candidate('lawyer', { unit: county, open: 3 });
    expect(asked([lawyer]).suggested).toEqual([{ mediator: lawyer, reasons: ['county'] }]);
  });

  it('comes in the order of the reasons, then of who was named the longest ago, then by name', () => {
    const order = [
      candidate('e', { skills: ['forest-land'] }),
      candidate('a'),
      candidate('b', { open: 2 }),
      candidate('c', { lastNamedAt: '2026-01-02' }),
      candidate('d', { lastNamedAt: '2026-11-02' }),
      candidate('f', { open: 9 }),
      candidate('g', { unit: township }),
      candidate('h', { unit: county }),
    ];
    const told = asked([...order].reverse()).suggested.map(({ mediator }) => mediator.id);
    expect(told).toEqual(order.map(({ id }) => id));
  });

  it('mediates there: where their body stands, or where it is said; nobody else comes up', () => {
    const [other, called] = [candidate('other', { unit: '510722101' }), candidate('called', { unit: 'hrss', areas: [township] })];
    const { suggested, excluded } = asked([other, called, candidate('gone', { areas: ['510722101'] })]);
    expect(suggested.map(({ mediator, reasons }) => [mediator.id, reasons])).toEqual([['called', ['township', 'room']]]);
    expect(excluded).toEqual([]);
  });

  it('is nobody who has a part in it that excludes them, is away, or has left; each with why', () => {
    const tier = 1;
    const { suggested, excluded } = asked(
      [
        candidate('a-kin'),
        candidate('b-aside'),
        candidate('c-unable'),
        candidate('d-wished'),
        candidate('e-kept'),
        candidate('f-away', { away: [{ from: '2026-11-30', until: '2026-12-01' }] }),
        candidate('g-left', { appointedUntil: '2026-06-30' }),
        candidate('h-tuesdays', { week: ['tue-am'] }),
        candidate('i-named'),
      ],
      {},
      [
        { what: 'tied', mediator: 'a-kin', tier, reason: 'family', party: 2, granted: null },
        { what: 'recused', mediator: 'b-aside', tier, reason: 'other', party: null, granted: null },
        { what: 'recused', mediator: 'c-unable', tier, reason: 'unable', party: null, granted: null },
        { what: 'wished', mediator: 'd-wished', tier, reason: 'unsaid', party: 1, granted: true },
        { what: 'wished', mediator: 'e-kept', tier, reason: 'unsaid', party: 1, granted: false },
        { what: 'named', mediator: 'i-named', tier, reason: null, party: null, granted: null },
      ],
    );
    expect(suggested.map(({ mediator }) => mediator.id)).toEqual(['c-unable', 'e-kept']);
    expect(excluded.map(({ mediator, why, party }) => [mediator.id, why, party])).toEqual([
      ['a-kin', 'family', 2],
      ['b-aside', 'recused', null],
      ['d-wished', 'wished-away', 1],
      ['f-away', 'away', null],
      ['g-left', 'ended', null],
      ['h-tuesdays', 'not-that-weekday', null],
    ]);
  });

  it('knows the category, where the county asks for that', () => {
    const { suggested, excluded } = asked([candidate('a'), candidate('b', { skills: ['forest-land'] })], {}, [], {
      ...rule,
      skilledOnly: true,
    });
    expect(suggested.map(({ mediator }) => mediator.id)).toEqual(['b']);
    expect(excluded.map(({ why }) => why)).toEqual(['not-skilled']);
  });
});
