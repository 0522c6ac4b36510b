import { namesOf } from '#chassis';
import { COUNTY_DESK } from '#contracts';

export const namesBy = namesOf(
  {
    as: ['unit'],
    find: 'select unit as code, name as zh, name as en from unit where unit = any($1)',
  },
  {
    // A department's desk is called as the department is; the county's own bears no unit's code.
    as: ['desk'],
    find: `select case level when 'county' then '${COUNTY_DESK}' else unit end as code, name as zh, name as en from unit
      where unit = any($1) or (level = 'county' and '${COUNTY_DESK}' = any($1))`,
  },
  {
    as: ['kind'],
    find: `select distinct on (name) substr(name, 6) as code, value ->> 'zh' as zh, value ->> 'en' as en from policy
      where name in (select 'body-' || kind from unnest($1::text[]) kind) and effective_on <= (now() at time zone 'Asia/Shanghai')::date
      order by name, effective_on desc, version desc`,
  },
);
