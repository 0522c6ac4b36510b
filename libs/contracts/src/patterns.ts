/*
 * What an id, a code, a day or a period looks like, said once for events, for the doors and for the documents that
 * describe them. Each is a regular expression that takes exactly what exists: 2026-W99 and 2026-02-30 do not.
 */

const hex = (digit: string): string => `${digit}{8}(-${digit}{4}){3}-${digit}{12}`;

/** As every service writes it, in small letters. */
const CANONICAL_ID = hex('[0-9a-f]');
const END_OF_ID = '[0-9a-fA-F]{12}';
const COUNTY = '\\d{6}';
const TOWNSHIP = '\\d{9}';
const VILLAGE = '\\d{12}';
/** Of a category, a channel, a desk; of a department it is its slug. */
const CODE = '[a-z][a-z0-9-]{1,39}';

/** The years in which what is recorded here can lie: 2000 to 2099. */
const YEAR = '20\\d{2}';
const MONTH = '(0[1-9]|1[0-2])';
const LEAP_DAY = '20([02468][048]|[13579][26])-02-29';
const OTHER_DAY = `${YEAR}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))`;
const DAY = `(${OTHER_DAY}|${LEAP_DAY})`;
const TIME = '([01]\\d|2[0-3])(:[0-5]\\d){2}(\\.\\d{1,9})?';
/** ISO 8601 gives these years a 53rd week. */
const LONG_YEAR = '20(04|09|15|20|26|32|37|43|48|54|60|65|71|76|82|88|93|99)';
const WEEK = `(${YEAR}-W(0[1-9]|[1-4]\\d|5[0-2])|${LONG_YEAR}-W53)`;

const whole = (...choices: readonly string[]): string => (choices.length === 1 ? `^${choices.join('')}$` : `^(${choices.join('|')})$`);

export const patterns = {
  /** However it is spelt: the door brings it into small letters. */
  id: whole(hex('[0-9a-fA-F]')),
  /** Or its last twelve characters, as papers bear it. */
  idOrEnd: whole(hex('[0-9a-fA-F]'), END_OF_ID),
  canonicalId: whole(CANONICAL_ID),
  county: whole(COUNTY),
  township: whole(TOWNSHIP),
  village: whole(VILLAGE),
  code: whole(CODE),
  unit: whole(COUNTY, TOWNSHIP, VILLAGE, CODE),
  /** What answers for a dispute or screens: anything below the county. */
  unitBelowCounty: whole(TOWNSHIP, VILLAGE, CODE),
  day: whole(DAY),
  /** UTC, as it travels. */
  moment: whole(`${DAY}T${TIME}Z`),
  /** With its offset, as people's clocks send it (RFC 3339). */
  localMoment: whole(`${DAY}T${TIME}(Z|[+-](0\\d|1[0-4]):[0-5]\\d)`),
  /** A week, a half-month, a month or a day: 2026-W48, 2026-11-H2, 2026-11, 2026-11-23. */
  period: whole(WEEK, `${YEAR}-${MONTH}(-H[12])?`, DAY),
  /** What a board counts over: a week, a month, a quarter or a year: 2026-W48, 2026-11, 2026-Q4, 2026; by its word the one that is running. */
  boardPeriod: whole(WEEK, `${YEAR}(-${MONTH}|-Q[1-4])?`, 'week', 'month', 'quarter', 'year'),
  /** A year and a number within it: 2026-123, as people say 〔2026〕第123号. */
  caseNumber: whole(`${YEAR}-[1-9]\\d{0,8}`),
  /** Where a page of what is sorted by day and id goes on. */
  dayAndId: whole(`${DAY}~${CANONICAL_ID}`),
  /** Of several, counted from 1. */
  nth: whole('[1-9]\\d{0,2}'),
  /** As that, of what may be sorted otherwise: in which of its parts, and by a day or a moment. */
  placeInList: whole(`([1-9]\\.)?${DAY}(T${TIME}Z)?~${CANONICAL_ID}`),
  /** How far news was heard. */
  newsPlace: whole('\\d{1,18}-\\d{1,18}'),
} as const;

/** One of each, as people are shown what belongs there. */
export const examples: Readonly<Record<keyof typeof patterns, string>> = {
  id: '0199f0a4-7c1e-7abc-8def-0123456789ab',
  idOrEnd: '0123456789AB',
  canonicalId: '0199f0a4-7c1e-7abc-8def-0123456789ab',
  county: '510722',
  township: '510722101',
  village: '510722101002',
  code: 'neighbour',
  unit: '510722101',
  unitBelowCounty: '510722101',
  day: '2026-11-23',
  moment: '2026-11-23T01:00:00Z',
  localMoment: '2026-11-23T09:00:00+08:00',
  period: '2026-W48',
  boardPeriod: '2026-11',
  caseNumber: '2026-123',
  dayAndId: '2026-11-23~0199f0a4-7c1e-7abc-8def-0123456789ab',
  nth: '1',
  placeInList: '2026-11-23~0199f0a4-7c1e-7abc-8def-0123456789ab',
  newsPlace: '4711-12',
};
