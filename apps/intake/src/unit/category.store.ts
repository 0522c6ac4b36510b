import type { Transaction } from '#kernel';
import type { Category } from './lists.js';

/** The list replaces the last one; a category that is gone from it takes no new disputes. */
export async function takeCategories(categories: readonly Category[], tx: Transaction): Promise<number> {
  const column = (of: (category: Category) => string | null) => categories.map(of);
  const codes = column(({ code }) => code);
  await tx.query(
    `insert into category (code, name_zh, name_en, lead, moj, political_legal, active)
     select n.*, true from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as n
     on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, lead = excluded.lead,
       moj = excluded.moj, political_legal = excluded.political_legal, active = true`,
    [codes, column((c) => c.nameZh), column((c) => c.nameEn), column((c) => c.lead), column((c) => c.moj), column((c) => c.politicalLegal)],
  );
  await tx.query('update category set active = false where active and code <> all($1::text[])', [codes]);
  return categories.length;
}

/** How many take new disputes for this department. */
export async function categoriesOf(lead: string, tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ n: number }>('select count(*) as n from category where active and lead = $1', [lead]);
  return row?.n ?? 0;
}

/** The department that stands in another's place is in charge of its categories, those of old disputes too. */
export async function passCategories(from: string, to: string, tx: Transaction): Promise<void> {
  await tx.query('update category set lead = $2 where lead = $1', [from, to]);
}
