import { COUNTY_DESK } from '#contracts';
import type { Speaker } from '#contracts';
import { COUNTY } from './county.js';

/** A service of the sample's county, at the county's own desk or another. */
export const deskOf = (service: string, desk = COUNTY_DESK): Speaker => ({ county: COUNTY, service, desk });
