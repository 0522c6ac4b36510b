import { numberOf } from './number.mjs';

/** Departments that a text may name; whoever is not in the sample county stays in the minutes. */
const departments = [
  [/派出所|公安|警务|交警|交巡警/, 'public-security'],
  [/司法所|司法局|司法服务/, 'justice'],
  [/法院|法庭|一庭/, 'court'],
  [/检察/, 'procuratorate'],
  [/信访/, 'petition'],
  [/人社|劳动人事/, 'hrss'],
  [/住建/, 'housing-construction'],
  [/农业农村|渔政/, 'agriculture-rural'],
  [/文广旅|文旅/, 'culture-tourism'],
  [/市场监管/, 'market-regulation'],
];
const VILLAGE = /村委会|村两委|村干部|镇村|村调委会|社区/;
const TOWNSHIP = /[镇乡](政府|干部|村干部)|街道办|两镇/;
const ABROAD = /两[县镇乡省地]|司法所.*司法所|法院.*法院/;

/**
 * Where in the county at hand a case lies, by its id alone: a village of the countryside for what happened in one, a
 * community for what happened in a town or an enterprise, only a township for the rest.
 */
export function placeOf({ id, place, category, timeline }, { county, units, departments: known, categories }) {
  const byRule = categories.find(({ code }) => code === categoryOf(category))?.lead;
  const named = timeline.flatMap(({ tier, body }) => (tier === 'department' ? departmentsIn(body) : [])).filter((slug) => slug !== 'court');
  const lead = named.includes(byRule) ? byRule : (named.find((slug) => known.some(({ code }) => code === slug)) ?? byRule);
  return {
    county,
    /** The sample's neighbour: bodies of another county are known by its code alone. */
    neighbour: String(Number(county) + 1),
    ...unitFor({ id, place, timeline }, units),
    lead,
    /** The county names another lead than the category's when the case names the department that took it on. */
    named: lead !== byRule,
  };
}

export const categoryOf = (category) => category.replaceAll('_', '-');

function unitFor({ id, place, timeline }, units) {
  const townships = units.filter(({ level, active }) => level === 'township' && active);
  if (place.kind === 'other' && !timeline.some(({ tier }) => tier === 'village')) {
    const { code, name } = pick(townships, id, 'township');
    return { township: code, village: null, name };
  }
  const rural = place.kind === 'village';
  const villages = units.filter(({ level, active }) => level === 'village' && active);
  const alike = villages.filter(({ code }) => isRural(code) === rural);
  const wanted = alike.length > 0 ? alike : villages;
  const inTown = pick(
    townships.filter(({ code }) => wanted.some(({ parent }) => parent === code)),
    id,
    'township',
  );
  const { code, name } = pick(
    wanted.filter(({ parent }) => parent === inTown.code),
    id,
    'village',
  );
  return { township: inTown.code, village: code, name };
}

/** 统计用区划代码: communities are numbered from 001, villages from 200. */
const isRural = (code) => code.slice(9) >= '200';

const pick = (all, ...words) => all[numberOf(...words) % all.length];

const departmentsIn = (text) => departments.flatMap(([pattern, slug]) => (pattern.test(text) ? [slug] : []));

/** Everyone who sat there, the host first: the unit of the tier, then those whom the text names. */
export function bodiesOf({ tier, body }, place, { cross_jurisdiction: crossing }) {
  const named = [
    ...departmentsIn(body),
    ...(TOWNSHIP.test(body) ? [place.township] : []),
    ...(VILLAGE.test(body) && place.village ? [place.village] : []),
    ...(crossing && ABROAD.test(body) ? [place.neighbour] : []),
  ];
  return [...new Set([hostOf(tier, place), ...named])];
}

export const hostOf = (venue, { village, township, lead, county }) =>
  ({ village, township, department: lead, county, court: 'court' })[venue];
