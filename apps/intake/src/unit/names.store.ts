import type { Messages, ReadNames } from '#access';
import type { Queryable } from '#kernel';

/** As what a refusal names a unit. */
const UNITS = ['unit', 'township', 'lead', 'successor'];

type Named = Readonly<{ as: string; zh: string; en: string }>;

/** Units and categories as people call them; what is on no list stays as it was typed. */
export const namesBy =
  (db: Queryable): ReadNames =>
  async (params) => {
    const told = (as: readonly string[]) => as.flatMap((each) => (typeof params[each] === 'string' ? [`${each}.${params[each]}`] : []));
    const [units, categories] = [told(UNITS), told(['category'])];
    if (units.length + categories.length === 0) return none;
    const named = await db.query<Named>(
      `select told as "as", name as zh, name as en from unnest($1::text[]) told join unit on id = split_part(told, '.', 2)
       union all
       select told, name_zh, name_en from unnest($2::text[]) told join category on code = split_part(told, '.', 2)`,
      [units, categories],
    );
    const texts = (of: 'zh' | 'en') => Object.fromEntries(named.map((each) => [each.as, each[of]]));
    return { zh: texts('zh'), en: texts('en') };
  };

const none: Messages = { zh: {}, en: {} };
