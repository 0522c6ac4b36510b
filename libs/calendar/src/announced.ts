import { readHolidays } from './holidays.js';

/**
 * Statutory holidays and the weekends that are worked for them (调休), as the State Council announced them for a year
 * (《国务院办公厅关于部分节假日安排的通知》, of November 2024 and 2025). Compared day by day with the npm package chinese-days 1.5.7.
 * A year that came later, or a county's own day, is a file of the same columns: see `HOLIDAYS` in docs/decisions/0025.
 */
export const announced = readHolidays(`
year,from,to,kind,name
2025,2025-01-01,2025-01-01,holiday,元旦
2025,2025-01-28,2025-02-04,holiday,春节
2025,2025-01-26,2025-01-26,working,春节
2025,2025-02-08,2025-02-08,working,春节
2025,2025-04-04,2025-04-06,holiday,清明节
2025,2025-05-01,2025-05-05,holiday,劳动节
2025,2025-04-27,2025-04-27,working,劳动节
2025,2025-05-31,2025-06-02,holiday,端午节
2025,2025-10-01,2025-10-08,holiday,国庆节、中秋节
2025,2025-09-28,2025-09-28,working,国庆节、中秋节
2025,2025-10-11,2025-10-11,working,国庆节、中秋节
2026,2026-01-01,2026-01-03,holiday,元旦
2026,2026-01-04,2026-01-04,working,元旦
2026,2026-02-15,2026-02-23,holiday,春节
2026,2026-02-14,2026-02-14,working,春节
2026,2026-02-28,2026-02-28,working,春节
2026,2026-04-04,2026-04-06,holiday,清明节
2026,2026-05-01,2026-05-05,holiday,劳动节
2026,2026-05-09,2026-05-09,working,劳动节
2026,2026-06-19,2026-06-21,holiday,端午节
2026,2026-09-25,2026-09-27,holiday,中秋节
2026,2026-10-01,2026-10-07,holiday,国庆节
2026,2026-09-20,2026-09-20,working,国庆节
2026,2026-10-10,2026-10-10,working,国庆节
`);
