import { pinyin } from 'pinyin-pro';
import type { Unit } from './unit.js';

/** Departments have names in English that say what they do; one that is not here is spelled. */
const departments: Readonly<Record<string, string>> = {
  justice: 'Justice Bureau',
  'women-federation': 'Women’s Federation',
  'civil-affairs': 'Civil Affairs Bureau',
  'agriculture-rural': 'Agriculture and Rural Affairs Bureau',
  'natural-resources': 'Natural Resources Bureau',
  'ecology-environment': 'Ecology and Environment Bureau',
  hrss: 'Human Resources and Social Security Bureau',
  'market-regulation': 'Market Regulation Bureau',
  industry: 'Economy and Information Bureau',
  'culture-tourism': 'Culture and Tourism Bureau',
  health: 'Health Bureau',
  'housing-construction': 'Housing and Construction Bureau',
  cyberspace: 'Cyberspace Office',
  finance: 'Finance Bureau',
  'finance-office': 'Financial Affairs Office',
  'urban-management': 'Urban Management Bureau',
  'political-legal': 'Political and Legal Committee',
  'discipline-inspection': 'Discipline Inspection Commission',
  'ethnic-religious-affairs': 'Ethnic and Religious Affairs Bureau',
  petition: 'Letters and Calls Bureau',
  'public-security': 'Public Security Bureau',
  court: 'People’s Court',
  procuratorate: 'People’s Procuratorate',
  'county-centre': 'County Governance Centre',
};

/** What kind of place it is, by how its name ends; the longer ending first. */
const kinds = [
  [/社区(居民委员会|居委会)?$/, 'Community'],
  [/(居民委员会|居委会)$/, 'Community'],
  [/村?村?(村民委员会|村委会)$/, 'Village'],
  [/村$/, 'Village'],
  [/(街道办事处|街道)$/, 'Subdistrict'],
  [/民族乡$/, 'Ethnic Township'],
  [/镇$/, 'Town'],
  [/乡$/, 'Township'],
  [/自治县$/, 'Autonomous County'],
  [/县$/, 'County'],
  [/市$/, 'City'],
  [/区$/, 'District'],
  [/旗$/, 'Banner'],
] as const;

const kept = new Map<string, string>();

/** How a unit is called among people who read no Chinese: its name spelled, and what kind of place it is. */
export function english({ id, level, name }: Pick<Unit, 'id' | 'level' | 'name'>): string {
  const department = level === 'department' ? departments[id] : undefined;
  if (department) return department;
  const known = kept.get(name);
  if (known) return known;
  const [end, kind] = kinds.find(([ending]) => ending.test(name) && name.replace(ending, '') !== '') ?? [/$^/, ''];
  const called = `${spelled(name.replace(end, ''))} ${kind}`.trim();
  kept.set(name, called);
  return called;
}

/** One word, as maps have it: Tongchuan; where a syllable might be read into the one before, an apostrophe: Xi’an. */
function spelled(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const word = syllables.map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `’${syllable}` : syllable)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
