import type { ReadNames } from '#access';
import type { Queryable } from '#kernel';

type Named = Readonly<{ as: string; zh: string; en: string }>;

/** Units and kinds of bodies as people call them; what is on no list stays as it was typed. */
export const namesBy =
  (db: Queryable): ReadNames =>
  async ({ unit, kind }) => {
    if (unit === undefined && kind === undefined) return { zh: {}, en: {} };
    const named = await db.query<Named>(
      `select 'unit.' || unit as "as", name as zh, name as en from unit where unit = $1
       union all
       (select 'kind.' || $2, value->>'zh', value->>'en' from policy
        where name = 'body-' || $2 and effective_on <= (now() at time zone 'Asia/Shanghai')::date
        order by effective_on desc, version desc limit 1)`,
      [unit ?? null, kind ?? null],
      'names in a refusal',
    );
    const texts = (of: 'zh' | 'en') => Object.fromEntries(named.map((each) => [each.as, each[of]]));
    return { zh: texts('zh'), en: texts('en') };
  };
