import { Module } from '@nestjs/common';
import { DeadlineController, Deadlines, Terms, Today, TodayController } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { RoundDeadlines } from './deadline/deadlines.store.js';
import { FindingConsumer } from './finding/finding.consumer.js';
import { FindingController } from './finding/finding.controller.js';
import { Findings } from './finding/finding.store.js';
import { stillNeeded } from './finding/still-needed.store.js';
import { kinds } from './kinds.js';
import { messages } from './messages/index.js';
import { Amendments1764292900002 } from './migrations/amendments.js';
import { CountedRounds1764291600002 } from './migrations/counted-rounds.js';
import { FindingParts1764291600003 } from './migrations/finding-parts.js';
import { CountyPolicies1764291700003 } from './migrations/county-policies.js';
import { CreateScreening1763858000000 } from './migrations/create-screening.js';
import { DeadlinesListed1764291700013 } from './migrations/deadlines-listed.js';
import { PersonalData1764281000002 } from './migrations/personal-data.js';
import { ReturnTerms1764290400001 } from './migrations/return-terms.js';
import { HandedPeriods1764294600000 } from './migrations/handed-periods.js';
import { ScreenedAt1764294500000 } from './migrations/screened-at.js';
import { Successors1764290900003 } from './migrations/successors.js';
import { Today1764292400003 } from './migrations/today.js';
import { UnconfirmedTerms1764292500003 } from './migrations/unconfirmed-terms.js';
import { policies } from './policies.js';
import { Coverages } from './round/coverage.store.js';
import { Returns } from './round/return.store.js';
import { RoundClock } from './round/round.clock.js';
import { RoundController } from './round/round.controller.js';
import { Rounds } from './round/round.store.js';
import { Schedules } from './round/schedule.store.js';
import { ReturnsToday } from './today/today.store.js';
import { endedUnits } from './unit/ended.store.js';
import { UnitConsumer } from './unit/unit.consumer.js';
import { Units } from './unit/unit.store.js';

@Module({
  controllers: [RoundController, DeadlineController, TodayController, FindingController, FindingConsumer, UnitConsumer],
  providers: [
    Rounds,
    Returns,
    Coverages,
    Schedules,
    RoundClock,
    Findings,
    Units,
    Terms,
    { provide: Deadlines, useClass: RoundDeadlines },
    { provide: Today, useClass: ReturnsToday },
  ],
})
export class ScreeningModule {}

export const screening: ServiceDefinition = {
  name: 'screening',
  module: ScreeningModule,
  migrations: [
    CreateScreening1763858000000,
    PersonalData1764281000002,
    ReturnTerms1764290400001,
    Successors1764290900003,
    CountedRounds1764291600002,
    FindingParts1764291600003,
    CountyPolicies1764291700003,
    DeadlinesListed1764291700013,
    Today1764292400003,
    UnconfirmedTerms1764292500003,
    Amendments1764292900002,
    ScreenedAt1764294500000,
    HandedPeriods1764294600000,
  ],
  endedUnits,
  messages,
  kinds,
  stillNeeded,
  policies,
};
