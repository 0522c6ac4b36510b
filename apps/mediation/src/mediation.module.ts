import { Module } from '@nestjs/common';
import { Terms } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { kinds } from './kinds.js';
import { AgreementController } from './mediation/agreement.controller.js';
import { ExitController } from './mediation/exit.controller.js';
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
import { Voided1764291000003 } from './migrations/voided.js';
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
    UnitConsumer,
  ],
  providers: [Mediations, Ladders, Units, Terms, MediationClock],
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
    Voided1764291000003,
  ],
  messages,
  kinds,
  stillNeeded,
};
