import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '#chassis';
import { DisputeList } from './dispute/dispute-list.store.js';
import { DisputeConsumer } from './dispute/dispute.consumer.js';
import { DisputeController } from './dispute/dispute.controller.js';
import { Disputes } from './dispute/dispute.store.js';
import { stillNeeded } from './dispute/still-needed.store.js';
import { kinds } from './kinds.js';
import { messages } from './messages.js';
import { CreateIntake1764000000001 } from './migrations/create-intake.js';
import { Import } from './unit/import.store.js';
import { Registers } from './unit/reference.store.js';
import { UnitController } from './unit/unit.controller.js';
import { Units } from './unit/unit.store.js';

@Module({
  controllers: [DisputeController, DisputeConsumer, UnitController],
  providers: [Disputes, DisputeList, Units, Registers, Import],
})
export class IntakeModule {}

export const intake: ServiceDefinition = {
  name: 'intake',
  module: IntakeModule,
  migrations: [CreateIntake1764000000001],
  messages,
  kinds,
  stillNeeded,
};
