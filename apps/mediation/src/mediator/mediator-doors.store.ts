import { Injectable } from '@nestjs/common';
import { OpenDoors } from '#chassis';
import type { Actor } from '#kernel';
import { scopeOf } from '../unit/scope.js';
import { Units } from '../unit/unit.store.js';
import { actsIn } from './acts.js';
import type { MediatorAct } from './acts.js';
import type { KeptMediator } from './mediator-list.store.js';

/** What of the roster somebody can change now. */
@Injectable()
export class MediatorDoors {
  constructor(
    private readonly doors: OpenDoors,
    private readonly units: Units,
  ) {}

  async told(mediators: readonly KeptMediator[], actor: Actor): Promise<(KeptMediator & Readonly<{ acts: MediatorAct[] }>)[]> {
    const units = await this.units.known([...new Set(mediators.map(({ unit }) => unit))]);
    const scopes = new Map(units.map((unit) => [unit.unit, scopeOf(unit)]));
    return mediators.map((mediator) => {
      const scope = scopes.get(mediator.unit) ?? { departments: [] };
      return { ...mediator, acts: this.doors.open({ path: '/mediators/{id}', what: 'mediator', actor, scope }, actsIn(mediator)) };
    });
  }
}
