import { Module } from '@nestjs/common';
import { Terms } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { kinds } from './kinds.js';
import { AgreementController } from './mediation/agreement.controller.js';
import { ExitController } from './mediation/exit.controller.js';
import { HandOverConsumer } from './mediation/hand-over.consumer.js';
import { HandOvers } from './mediation/hand-over.store.js';
import { LadderController } from './mediation/ladder.controller.js';
import { Ladders } from './mediation/ladder.store.js';
import { MediationClock } from './mediation/mediation.clock.js';
import { MediationConsumer } from './mediation/mediation.consumer.js';
import { MediationController } from './mediation/mediation.controller.js';
import { Mediations } from './mediation/mediation.store.js';
import { PersonalDataConsumer } from './mediation/personal-data.consumer.js';
import { stillNeeded } from './mediation/still-needed.store.js';
import { messages } from './messages.js';
import { CreateMediation1764000000000 } from './migrations/create-mediation.js';
import { HandDowns1764290500002 } from './migrations/hand-downs.js';
import { MediationTerms1764290400002 } from './migrations/mediation-terms.js';
import { PersonalData1764281000001 } from './migrations/personal-data.js';
import { JointUnits1764290900006 } from './migrations/joint-units.js';
import { Successors1764290900002 } from './migrations/successors.js';
import { endedUnits } from './unit/ended.store.js';
import { UnitConsumer } from './unit/unit.consumer.js';
import { Units } from './unit/unit.store.js';

@Module({
  controllers: [
    MediationController,
    LadderController,
    ExitController,
    AgreementController,
    MediationConsumer,
    PersonalDataConsumer,
    HandOverConsumer,
    UnitConsumer,
  ],
  providers: [Mediations, HandOvers, Ladders, Units, Terms, MediationClock],
})
export class MediationModule {}

export const mediation: ServiceDefinition = {
  name: 'mediation',
  module: MediationModule,
  migrations: [
    CreateMediation1764000000000,
    PersonalData1764281000001,
    MediationTerms1764290400002,
    HandDowns1764290500002,
    Successors1764290900002,
    JointUnits1764290900006,
  ],
  endedUnits,
  messages,
  kinds,
  stillNeeded,
};
