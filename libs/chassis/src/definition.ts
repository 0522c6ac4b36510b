import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { Messages } from '#access';
import type { ReadEndedUnits } from './ended-units.js';
import type { Kinds, StillNeeded } from '#sealed';

export type MigrationClass = new () => MigrationInterface;

/** All that makes one service out of the chassis. `name` is its path (`/api/<name>`), its stream and its database's template. */
export type ServiceDefinition = Readonly<{
  name: string;
  module: Type;
  migrations: readonly MigrationClass[];
  messages: Messages;
  /** What it seals; a kind that is not here cannot be. */
  kinds?: Kinds;
  stillNeeded?: StillNeeded;
  /** The units that are no more, whose accounts are turned away. */
  endedUnits?: ReadEndedUnits;
}>;
