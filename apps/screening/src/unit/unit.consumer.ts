import { Controller } from '@nestjs/common';
import { UnitChanged } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { Units } from './unit.store.js';

@Controller()
export class UnitConsumer {
  constructor(private readonly units: Units) {}

  @On(UnitChanged)
  changed({ data, sequence }: UnitChanged, tx: Transaction) {
    return this.units.put({ ...data, sequence }, tx);
  }
}
