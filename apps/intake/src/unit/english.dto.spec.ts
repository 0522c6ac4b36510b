import { readFileSync } from 'node:fs';
import path from 'node:path';
import { english } from './english.dto.js';

const data = path.resolve(import.meta.dirname, '../../../../data');
const rows = (file: string) =>
  readFileSync(path.join(data, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

describe('a unit in English', () => {
  it.each([
    ['county', '三台县', 'Santai County'],
    ['township', '潼川镇', 'Tongchuan Town'],
    ['township', '忠孝乡', 'Zhongxiao Township'],
    ['township', '城关街道', 'Chengguan Subdistrict'],
    ['village', '老西街社区居民委员会', 'Laoxijie Community'],
    ['village', '凤台村村民委员会', 'Fengtai Village'],
    ['village', '永安村民委员会', 'Yong’an Village'],
    ['township', '镇', 'Zhen'],
  ] as const)('of a %s, %s is %s', (level, name, called) => expect(english({ id: '1', level, name })).toBe(called));

  it('is spelled where it is a department that nobody has translated', () => {
    expect(english({ id: 'justice', level: 'department', name: '司法局' })).toBe('Justice Bureau');
    expect(english({ id: 'tea', level: 'department', name: '茶叶局' })).toBe('Chayeju');
  });

  it('of every one of the county has no Chinese left in it', () => {
    for (const [code = '', name = '', level = ''] of rows('county-510722.csv'))
      expect(english({ id: code, level: level as 'village', name })).toMatch(/^[\p{Script=Latin}\d’ ]+$/u);
    for (const [slug = '', name = ''] of rows('departments.csv'))
      expect(english({ id: slug, level: 'department', name })).toMatch(/^[A-Z][\w’ ]+$/);
  });
});
