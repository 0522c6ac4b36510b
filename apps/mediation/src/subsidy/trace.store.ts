import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { Sealer } from '#sealed';
import type { Finding } from '../spot/look.js';
import type { Trace } from './doubts.js';

/** What a claim is held against. `parties`: as the register calls them; nothing where it did not say. */
export type Claimed = Readonly<{ mediation: string; on: string; mediators: readonly string[]; parties: readonly string[] | undefined }>;

/** What is on record beside a case that is claimed for: counts, and never whose they are. */
@Injectable()
export class Traces {
  constructor(private readonly sealer: Sealer) {}

  async of(claimed: Claimed, tx: Transaction): Promise<Pick<Trace, 'alike' | 'thatDay' | 'sinceSame' | 'finding'>> {
    const { mediation, on, mediators, parties } = claimed;
    const [spot] = await tx.query<{ alike: number; finding: Finding | null }>(
      `select (select count(*)::int from spot o where o.words = s.words and o.dispute <> s.dispute) as alike, s.finding
       from spot s where s.dispute = $1 and s.state = 'recorded'`,
      [mediation],
      'what is like a case that is claimed for',
    );
    const [day] = await tx.query<{ n: number }>(
      `select coalesce(max(n), 0)::int as n from (
         select count(*) as n from subsidy_share s join subsidy_claim c on c.id = s.claim
         where c.settled_on = $1 and s.mediator = any($2::uuid[]) and c.mediation <> $3 and c.state not in ('refused', 'reversed')
         group by s.mediator) each`,
      [on, mediators, mediation],
      'what else is claimed of a day',
    );
    return {
      alike: spot?.alike ?? 0,
      finding: spot?.finding ?? null,
      thatDay: (day?.n ?? 0) + 1,
      sinceSame: await this.sinceSame(claimed, parties, tx),
    };
  }

  /** Under which the parties of a case are found again. */
  mark(parties: readonly string[] | undefined): Buffer | null {
    return (parties && this.sealer.blind.of(KIND, together(parties))) ?? null;
  }

  private async sinceSame(
    { mediation, on }: Claimed,
    parties: readonly string[] | undefined,
    tx: Transaction,
  ): Promise<Trace['sinceSame']> {
    if (this.mark(parties) === null) return 'unknown';
    const [found] = await tx.query<{ days: number | null }>(
      `select min(abs(settled_on - $1::date))::int as days from subsidy_claim
       where parties = any($2::bytea[]) and mediation <> $3 and state not in ('refused', 'reversed')`,
      [on, this.sealer.blind.any(KIND, together(parties ?? [])), mediation],
      'when the same parties settled',
    );
    return found?.days ?? null;
  }
}

const KIND = 'subsidy-parties';
/** In whatever order they were entered. */
const together = (names: readonly string[]): string => [...names].sort().join(' / ');
