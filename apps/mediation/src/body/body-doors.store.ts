import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '#access';
import { today } from '#calendar';
import { OpenDoors } from '#chassis';
import { NOW } from '#kernel';
import type { Actor, Now } from '#kernel';
import { scopeOf } from '../unit/scope.js';
import { Units } from '../unit/unit.store.js';
import { actsIn } from './acts.js';
import type { BodyAct } from './acts.js';
import { BodyList } from './body-list.store.js';
import type { KeptBody } from './body-list.store.js';

/** What of the register somebody can change now. */
@Injectable()
export class BodyDoors {
  constructor(
    private readonly doors: OpenDoors,
    private readonly list: BodyList,
    private readonly units: Units,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async told<Kept extends KeptBody>(bodies: readonly Kept[], actor: Actor): Promise<(Kept & Readonly<{ acts: BodyAct[] }>)[]> {
    const [kinds, units] = await Promise.all([this.list.kinds(), this.units.known(bodies.map(({ unit }) => unit))]);
    const scopes = new Map(units.map((unit) => [unit.unit, scopeOf(unit)]));
    return bodies.map((body) => {
      const scope = scopes.get(body.unit) ?? { departments: [] };
      return { ...body, acts: actsIn(body, kinds, actor, today(this.now())).flatMap((asked) => this.open(asked, actor, scope)) };
    });
  }

  /** Who oversees files wherever it sits. */
  private open(asked: ReturnType<typeof actsIn>[number], actor: Actor, scope: Scope): BodyAct[] {
    const whose = asked.act === 'filing' && actor.oversees === true ? { departments: [actor.unit] } : scope;
    return this.doors.open({ path: '/bodies/{id}', what: 'body', actor, scope: whose }, [asked]);
  }
}
