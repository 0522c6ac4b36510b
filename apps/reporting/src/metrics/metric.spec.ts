import { figureNames } from '../disputes/figures.js';
import { messages } from '../messages/index.js';
import { counted, metrics, rate } from './metric.js';

describe('the dictionary of metrics', () => {
  it('divides what it says', () => {
    // 黄石 2019 and 2020, as the county bureau published them
    expect(rate('settled-of-accepted', { settled: 842, accepted: 869 })).toBe(0.9689);
    expect(rate('settled-of-accepted', { settled: 6217, accepted: 6368 })).toBe(0.9763);
    expect(rate('in-time-of-due', { inTime: 231, due: 462 })).toBe(0.5);
  });

  it('measures nothing where there is nothing', () => {
    expect(rate('returned-of-due', { returned: 0, due: 0 })).toBeNull();
    expect(rate('returned-of-due', { returned: 0, due: 3 })).toBe(0);
  });

  it.each(['zh', 'en'] as const)('gives each metric a name and a formula of its own in %s', (language) => {
    const texts = messages[language];
    const names = Object.keys(metrics).map((metric) => texts[`metric.${metric}`]);
    const formulas = Object.keys(metrics).map((metric) => texts[`metric.${metric}.formula`]);
    expect([...names, ...formulas].every((text) => text !== undefined && text.length > 3)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(formulas).size).toBe(formulas.length);
  });

  it.each(['zh', 'en'] as const)('calls no two figures of one board alike in %s', (language) => {
    const boards = [counted.filter((figure) => !figure.startsWith('fate.')), counted.filter((figure) => figure.startsWith('fate.'))];
    for (const board of boards) {
      const names = board.map((figure) => messages[language][`figure.${figure}`]);
      expect(new Set(names).size).toBe(board.length);
    }
  });

  it('has no text for a metric or figure that is not there, and one for each that is', () => {
    const rates = Object.keys(metrics).flatMap((metric) => [`metric.${metric}`, `metric.${metric}.formula`]);
    const figures = counted.flatMap((figure) => [`figure.${figure}`, `figure.${figure}.meaning`]);
    // A board of disputes may be of one period, where each of its figures counts what the period has of it.
    const ofPeriod = [...figureNames, 'people', 'amountYuan', 'dangers'].flatMap((figure) => [
      `figure.${figure}.in-period`,
      `figure.${figure}.in-period.meaning`,
    ]);
    const told = (texts: object) => Object.keys(texts).filter((key) => key.startsWith('metric.') || key.startsWith('figure.'));
    for (const texts of Object.values(messages)) expect(told(texts).sort()).toEqual([...rates, ...figures, ...ofPeriod].sort());
  });
});
