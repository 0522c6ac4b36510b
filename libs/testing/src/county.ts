/** The county of the sample data. */
export const COUNTY = '510722';
