import { TestBroker, eventually, startService } from '#testing';
import type { Around, Caller, RunningService } from '#testing';
import { DATABASE } from '#kernel';
import type { Database, Role } from '#kernel';
import { intake } from '../apps/intake/src/intake.module.js';
import { Import } from '../apps/intake/src/unit/import.store.js';
import { categories, entries } from '../apps/intake/test/lists.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { screening } from '../apps/screening/src/screening.module.js';

const definitions = { intake, mediation, screening, reporting };
type Name = keyof typeof definitions;

export const COUNTY = '510722';
/** 塔山镇 and one of its villages, and 潼川镇 with one of its communities. */
export const township = '510722104';
export const village = '510722104201';

/** Nobody mediates whom the mediation has not heard of yet. */
const unitsIn = (service: RunningService) =>
  service.get<Database>(DATABASE).query<{ listed: boolean }>('select count(*) = $1::int as listed from unit', [entries.size]);

/** The four services on one broker, each with a database of its own, and the sample county loaded. */
export class County {
  private constructor(
    readonly broker: TestBroker,
    private readonly services: Readonly<Record<Name, RunningService>>,
  ) {}

  static async open(around: Pick<Around, 'now' | 'config'> = {}): Promise<County> {
    const broker = await TestBroker.start();
    const starting = Object.values(definitions).map((definition) => startService(definition, { broker, ...around }));
    const [i, m, s, r] = (await Promise.all(starting)) as [RunningService, RunningService, RunningService, RunningService];
    const county = new County(broker, { intake: i, mediation: m, screening: s, reporting: r });
    await i.get(Import).take(entries, categories);
    await eventually(async () => expect(await unitsIn(m)).toEqual([{ listed: true }]), { timeoutMs: 30_000 });
    return county;
  }

  service(name: Name): RunningService {
    return this.services[name];
  }

  /** A person of a unit at the door of one service. */
  at(name: Name, unit: string, ...roles: Role[]): Caller {
    return this.services[name].as({ unit, roles });
  }

  /** What a door shows, once it shows what is expected of it. */
  async shows(name: Name, path: string, expected: object, { unit = COUNTY, timeoutMs = 30_000 } = {}): Promise<Record<string, unknown>> {
    return eventually(
      async () => {
        const { body } = await this.at(name, unit, 'leader').get(path).expect(200);
        expect(body).toMatchObject(expected);
        return body as Record<string, unknown>;
      },
      { timeoutMs },
    );
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.services).map((service) => service.stop()));
    await this.broker.drop();
  }
}
