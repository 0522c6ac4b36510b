import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { DATABASE, newId } from '#kernel';
import type { Database, Transaction } from '#kernel';
import { acting, keepActs } from '#sealed';
import { Units } from '../unit/unit.store.js';
import { BodyList } from './body-list.store.js';
import type { KeptBody } from './body-list.store.js';
import { BodyVersions } from './body-versions.store.js';
import type { Body } from './body.js';
import { broughtInLine } from './lists.js';

export type Imported = Readonly<{ added: number; changed: number; unchanged: number }>;

/** Brings the register in line with a list: all of it or nothing. Who is on the register and not on the list stays. */
@Injectable()
export class BodyImport {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly list: BodyList,
    private readonly versions: BodyVersions,
    private readonly units: Units,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  take(listed: readonly Body[]): Promise<Imported> {
    return this.database.transaction(async (tx) => {
      await this.versions.alone(tx);
      await this.mustStand(listed, tx);
      const there = new Map((await this.list.standing(tx)).map((body) => [nameOf(body), body]));
      const added: KeptBody[] = [];
      const changed: KeptBody[] = [];
      for (const body of listed) {
        const before = there.get(nameOf(body));
        if (!before) {
          added.push({ ...body, id: newId(), sequence: 1 });
          continue;
        }
        const { id, sequence, ...known } = before;
        const next = broughtInLine(known, body);
        if (next) changed.push({ ...next, id, sequence: sequence + 1 });
      }
      for (const [step, bodies] of [
        ['set-up', added],
        ['changed', changed],
      ] as const) {
        if (bodies.length === 0) continue;
        await this.versions.write(bodies, step, this.config.county, tx);
        await keepActs(tx, [{ ...acting(), kind: 'change', what: `body-${step}`, detail: { aggregates: bodies.length } }]);
      }
      return { added: added.length, changed: changed.length, unchanged: listed.length - added.length - changed.length };
    });
  }

  /** One that ended since the list was read has handed over what it had, and would never hand over this. */
  private async mustStand(listed: readonly Body[], tx: Transaction): Promise<void> {
    const units = await this.units.known([...new Set(listed.map(({ unit }) => unit))], tx);
    const gone = units.find(({ active }) => !active);
    if (gone) throw new Error(`${gone.unit} has ended meanwhile; name the unit that stands in its place`);
  }
}

const nameOf = ({ unit, name }: Pick<Body, 'unit' | 'name'>): string => `${unit} ${name}`;
