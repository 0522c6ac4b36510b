import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now } from '#kernel';
import { INBOX_DAYS, OUTBOX_DAYS } from '#messaging';
import { Retention, Rotation, Sealer, standing } from '#sealed';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { stateIn, usesUnder } from '../keys-told.js';
import { Policies } from '../policy/policies.store.js';
import { POLICIES } from '../policy/policy.controller.js';
import type { Policy } from '../policy/policy.js';
import { standingIn } from '../policy/standing.js';
import type { StandingVersion } from '../policy/standing.js';
import { shared } from '../shared.js';
import type { KeysDto, PoliciesInForceDto, RetentionDto } from './keeping.dto.js';
import { Purges } from './purges.store.js';

/** What a service keeps: under which keys, how long, and by which of the county's rules. */
@Injectable()
export class Keeping {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: Now,
    @Inject(POLICIES) private readonly declared: readonly Policy[],
    private readonly rules: Policies,
    private readonly sealer: Sealer,
    private readonly terms: Retention,
    private readonly purges: Purges,
  ) {}

  /** All records are counted: whoever asks meanwhile waits for the same. */
  readonly keys = shared(async (): Promise<KeysDto> => {
    const { keyRing, blindRing, sealedAlgorithm } = this.config;
    const { keys, indexes, erased, keyless } = await standing(this.database);
    const left = await new Rotation(this.database, this.sealer).left();
    return {
      at: new Date().toISOString(),
      algorithm: sealedAlgorithm,
      keys: usesUnder(keys, keyRing).map((use) => ({ ...use, state: stateIn(keyRing, use.key) })),
      indexes: indexes.map((use) => ({ ...use, state: stateIn(blindRing, use.key) })),
      bunchesLeft: left.bunches,
      recordsLeft: left.records,
      indexesLeft: left.indexes,
      erased,
      keyless,
    };
  });

  async retention(): Promise<RetentionDto> {
    const [overdue, purge] = await Promise.all([this.purges.overdue(), this.purges.last()]);
    return { terms: this.terms.terms, overdue, purge: purge ?? null, eventDays: OUTBOX_DAYS, inboxDays: INBOX_DAYS };
  }

  async policies(): Promise<PoliciesInForceDto> {
    if (this.declared.length === 0) return { items: [] };
    const day = today(this.now());
    const versions = await this.rules.versions(this.declared.map(({ name }) => name));
    return {
      items: this.declared.map((policy) => {
        const all = standingIn(policy, versions.get(policy.name) ?? [], day);
        const [current] = all.filter(({ standing: stands }) => stands === 'current').map(dated);
        return {
          name: policy.name,
          current: current ?? null,
          coming: all.filter(({ standing: stands }) => stands === 'coming').map(dated),
          unreadable: all.filter(({ standing: stands }) => stands === 'unreadable').length,
        };
      }),
    };
  }
}

const dated = ({ version, effectiveOn }: StandingVersion) => ({ version, effectiveOn });
