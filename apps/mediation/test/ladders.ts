import { unsaid } from '../src/mediation/ladder.js';
import type { Ladder, NewLadder } from '../src/mediation/ladder.js';

/** 三三调解: three tiers of three attempts, no days given. */
export const threeByThree: Ladder = {
  version: 1,
  name: '三三调解',
  rungs: [
    { venues: ['village'], attempts: 3, days: null },
    { venues: ['township', 'department'], attempts: 3, days: null },
    { venues: ['county'], attempts: 3, days: null },
  ],
  entry: [
    { tier: 3, crossCounty: true },
    { tier: 2, places: ['enterprise', 'other'] },
    { tier: 2, categories: ['medical', 'traffic', 'labour', 'wage-arrears', 'expropriation', 'ip'] },
  ],
  identityCategories: ['marriage-family'],
  ...unsaid,
};

const [village, township] = [
  { code: 'village', zh: '村委会', en: 'Village committee', level: 'village' },
  { code: 'township', zh: '乡镇', en: 'Township', level: 'township' },
] as const;

/** 四级七天: grid worker, village committee, the town's centre, its party committee and government; seven days for all of it. */
export const fourTiersSevenDays: NewLadder = {
  name: '四级七天',
  effectiveOn: '2026-12-01',
  venues: [
    { code: 'grid', zh: '网格员', en: 'Grid worker', level: 'village' },
    village,
    { code: 'town-centre', zh: '乡镇矛调中心', en: 'Township centre', level: 'township' },
    { code: 'town-government', zh: '乡镇党委政府', en: 'Township government', level: 'township' },
  ],
  heights: unsaid.heights,
  rungs: [
    { venues: ['grid'], attempts: 1, days: 1 },
    { venues: ['village'], attempts: 1, days: 2 },
    { venues: ['town-centre'], attempts: 1, days: 3 },
    { venues: ['town-government'], attempts: 1, days: null },
  ],
  days: 7,
  entry: [
    { tier: 4, risks: ['high'] },
    { tier: 3, channels: ['court', 'petition'] },
    { tier: 3, crossTownship: true },
    { tier: 3, inVillage: false },
    { tier: 2, crossTownship: false, categories: ['neighbour'] },
  ],
  identityCategories: ['marriage-family'],
  enteredWithinDays: 30,
};

/** 三三调解制: group (社、组), village, township, three times each. */
export const groupVillageTownship: NewLadder = {
  name: '三三调解制',
  effectiveOn: '2026-12-01',
  venues: [{ code: 'group', zh: '社（组）', en: 'Group', level: 'village' }, village, township],
  heights: unsaid.heights,
  rungs: [
    { venues: ['group'], attempts: 3, days: null },
    { venues: ['village'], attempts: 3, days: null },
    { venues: ['township'], attempts: 3, days: null },
  ],
  days: null,
  entry: [{ tier: 3, inVillage: false }],
  identityCategories: [],
  enteredWithinDays: null,
};
