import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Transaction } from '#kernel';
import type { Category, Entries } from './lists.js';
import { initial, list, retire } from './unit.js';
import { Units } from './unit.store.js';

export type Imported = Readonly<{ added: number; changed: number; retired: number; unchanged: number; categories: number }>;

/** Brings the register in line with the lists: all of it or nothing. Each unit that changed says so; the rest is quiet. */
@Injectable()
export class Import {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly units: Units,
  ) {}

  take(entries: Entries, categories: readonly Category[]): Promise<Imported> {
    return this.database.transaction(async (tx) => {
      // Two imports at once would each retire what only the other has.
      await tx.query(`select pg_advisory_xact_lock(hashtext('junan import'))`);
      const counts = await this.takeUnits(entries, tx);
      return { ...counts, categories: await takeCategories(categories, tx) };
    });
  }

  private async takeUnits(entries: Entries, tx: Transaction) {
    const before = new Map((await this.units.all(tx)).map((unit) => [unit.id, unit]));
    const added = [...entries].filter(([code]) => !before.has(code));
    await this.units.createAll(
      added.map(([code, entry]) => ({ id: code, facts: list(initial, code, entry) })),
      tx,
    );

    let [changed, retired] = [0, 0];
    for (const { id, ...unit } of before.values()) {
      const entry = entries.get(id);
      const decide = (state: typeof initial) => (entry ? list(state, id, entry) : retire(state, id));
      if (decide({ id, ...unit }).length === 0) continue;
      await this.units.change(id, decide, tx);
      if (entry) changed++;
      else retired++;
    }
    const unchanged = entries.size - added.length - changed;
    return { added: added.length, changed, retired, unchanged };
  }
}

/** The list replaces the last one; a category that is gone from it takes no new disputes. */
async function takeCategories(categories: readonly Category[], tx: Transaction): Promise<number> {
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
