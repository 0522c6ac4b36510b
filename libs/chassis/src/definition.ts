import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { KnowGuest, Messages, Pointers, ReadNames } from '#access';
import type { Database, Now, Queryable } from '#kernel';
import type { Kinds, StillNeeded } from '#sealed';
import type { ReadEndedUnits } from './ended-units.js';
import type { Policy } from './policy/policy.js';

export type MigrationClass = new () => MigrationInterface;

/** All that makes one service out of the chassis. `name` is its path (`/api/<name>`), its stream and its database's template. */
export type ServiceDefinition = Readonly<{
  name: string;
  module: Type;
  migrations: readonly MigrationClass[];
  messages: Messages;
  /** The fields that its refusals speak of. */
  pointers?: Pointers;
  /** What it calls the codes that they name. */
  namesBy?: (db: Queryable) => ReadNames;
  /** What it seals; a kind that is not here cannot be. */
  kinds?: Kinds;
  stillNeeded?: StillNeeded;
  /** The county's own rules that it goes by; their doors are made of them. */
  policies?: readonly Policy[];
  /** Who may come in by a link, where it sends any. */
  guests?: (database: Database, now: Now) => KnowGuest;
  /** The units that are no more, whose accounts are turned away. */
  endedUnits?: ReadEndedUnits;
}>;
