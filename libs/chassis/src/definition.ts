import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { Messages } from '#access';

export type MigrationClass = new () => MigrationInterface;

/** All that makes one service out of the chassis. `name` is its path (`/api/<name>`), its stream and its database's template. */
export type ServiceDefinition = Readonly<{
  name: string;
  module: Type;
  migrations: readonly MigrationClass[];
  messages: Messages;
}>;
