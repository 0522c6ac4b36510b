import { namesOf } from '#chassis';

export const namesBy = namesOf(
  {
    as: ['unit', 'township', 'lead', 'successor'],
    find: 'select id as code, name as zh, name as en from unit where id = any($1)',
  },
  {
    as: ['category'],
    find: 'select code, name_zh as zh, name_en as en from category where code = any($1)',
  },
);
