import type { ReadNames } from '#access';
import type { Queryable } from '#kernel';

/** A list of codes and what people call them. */
type NameList = Readonly<{
  /** As what a refusal names one of them, such as `unit` or `successor`. */
  as: readonly string[];
  /** Asks for `code`, `zh` and `en` of the codes in $1. */
  find: string;
}>;

/** What is refused says the codes of these lists by their names; what is on no list stays as it was typed. */
export const namesOf =
  (...lists: readonly NameList[]) =>
  (db: Queryable): ReadNames =>
  async (params) => {
    const found = await Promise.all(lists.map((list) => told(list, params, db)));
    const named = found.flat();
    const texts = (of: 'zh' | 'en') => Object.fromEntries(named.map((each) => [each.as, each[of]]));
    return { zh: texts('zh'), en: texts('en') };
  };

type Named = Readonly<{ code: string; zh: string; en: string }>;

async function told({ as, find }: NameList, params: Parameters<ReadNames>[0], db: Queryable): Promise<(Named & { as: string })[]> {
  const codes = as.flatMap((name) => (typeof params[name] === 'string' ? [{ as: `${name}.${params[name]}`, code: params[name] }] : []));
  if (codes.length === 0) return [];
  const named = await db.query<Named>(find, [codes.map(({ code }) => code)]);
  return codes.flatMap(({ as, code }) => named.filter((each) => each.code === code).map((each) => ({ ...each, as })));
}
