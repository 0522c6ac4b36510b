import { namesOf } from '#chassis';

export const namesBy = namesOf(
  {
    as: ['unit'],
    find: 'select unit as code, name as zh, name as en from unit where unit = any($1)',
  },
  {
    as: ['kind'],
    find: 'select distinct on (kind) kind as code, zh, en from body_policy where kind = any($1) order by kind, version desc',
  },
);
