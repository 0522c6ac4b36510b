import type { UnitLevel } from '#kernel';
import { COUNTY, township, village } from '../county.js';

export const levels: readonly UnitLevel[] = ['village', 'township', 'department', 'county'];

/** Who sees the case that is asked for, at each level. */
export const own: Readonly<Record<UnitLevel, string>> = { village, township, department: 'natural-resources', county: COUNTY };

/** Of the same level, and does not. The county has nobody beside it. */
export const beside: Readonly<Record<Exclude<UnitLevel, 'county'>, string>> = {
  village: '510722101002',
  township: '510722101',
  department: 'hrss',
};

/** In the county next to ours, where the department is called as ours is. */
export const neighbouring: Readonly<Record<UnitLevel, string>> = {
  village: '510723104201',
  township: '510723104',
  department: own.department,
  county: '510723',
};

/** What this village and this department have of their own category; what they found that those beside help with; what those have. */
export const matters = { own: 'forest-land', helped: 'neighbour', beside: 'wage-arrears' };

/** In our township, and merged into another. */
export const merged = '510722104203';
