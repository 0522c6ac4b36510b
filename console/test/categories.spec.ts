import { grouped } from '../src/categories.js';

const of = (code: string, politicalLegal: string | null) => ({ code, politicalLegal });
const all = [
  of('marriage-family', '01'),
  of('neighbour', '02'),
  of('traffic', '0503'),
  of('labour', '07'),
  of('other', null),
  of('new', '77'),
];
const told = (first: readonly string[]) => grouped(all, first).map(({ group, all }) => [group, ...all.map(({ code }) => code)]);

describe('the categories of a form', () => {
  it('stand by what they are about; what stands under no heading comes last', () => {
    expect(told([])).toEqual([
      ['home', 'marriage-family', 'neighbour'],
      ['persons', 'traffic'],
      ['work', 'labour'],
      ['other', 'other', 'new'],
    ]);
  });

  it('begin with those registered here most, each once, and none that is no more', () => {
    expect(told(['labour', 'gone', 'neighbour'])[0]).toEqual(['often', 'labour', 'neighbour']);
    expect(told(['labour', 'neighbour']).slice(1)).toEqual([
      ['home', 'marriage-family'],
      ['persons', 'traffic'],
      ['other', 'other', 'new'],
    ]);
  });
});
