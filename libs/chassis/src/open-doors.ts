import { Injectable } from '@nestjs/common';
import { Doors, Problem, ProblemFilter, covers, takesPart } from '#access';
import type { Scope } from '#access';
import { NotFound, currentRequest } from '#kernel';
import type { Actor, Role } from '#kernel';
import type { ActNow, AskedAct, Choice } from './act-now.js';

/** Before whose doors somebody stands: the path of the aggregate as its routes have it, what it is called, and whose it is. */
export type Before = Readonly<{ path: string; what: string; actor: Actor; scope: Scope }>;

/**
 * What each door would say to somebody now, asked in the order in which the door itself asks: the role, whose it is, the rule. The roles are
 * those of the route, the words those of the refusal.
 */
@Injectable()
export class OpenDoors {
  private roles: ReadonlyMap<string, readonly Role[]> | undefined;

  constructor(
    private readonly doors: Doors,
    private readonly problems: ProblemFilter,
  ) {}

  /** Where it is so already, an act would say nothing; it is left out. */
  async at<Act extends string>(before: Before, asked: readonly AskedAct<Act>[]): Promise<ActNow<Act>[]> {
    const told = new Map<string, ActNow['why']>();
    const answers = asked.map((each) => ({ act: each.act, ...this.ask(before, each) }));
    for (const { why } of answers) if (why !== undefined) await this.tell(why, told);
    return answers.flatMap(({ act, options, why }): ActNow<Act>[] => {
      if (options) return [{ act, allowed: true, options, why: null }];
      return why ? [{ act, allowed: false, options: [], why: told.get(keyOf(why)) ?? null }] : [];
    });
  }

  /** Of these acts those that can be done, where a list has no room for why not. */
  open<Act extends string>(before: Before, asked: readonly AskedAct<Act>[]): Act[] {
    return asked.filter((each) => this.ask(before, each).options).map(({ act }) => act);
  }

  private ask({ path, what, actor, scope }: Before, { act, choices }: AskedAct): Answer {
    const allowed = this.rolesOf(`${path}/${act}`);
    if (!actor.roles.some((role) => allowed.includes(role))) return { why: new Problem(403, 'forbidden', { roles: allowed }) };
    const answers = choices.map(({ helps, rule, option }): Answer => {
      if (!(helps ? takesPart : covers)(actor, scope)) return { why: new NotFound(what) };
      return asking(rule, option);
    });
    const options = answers.flatMap((each) => each.options ?? []);
    if (answers.some((each) => each.options)) return { options };
    return answers.some(({ why }) => why === undefined) ? {} : (answers[0] ?? {});
  }

  private rolesOf(door: string): readonly Role[] {
    this.roles ??= new Map(this.doors.routes().map(({ method, path, roles }) => [`${method} ${path}`, roles]));
    const roles = this.roles.get(`POST ${door}`);
    if (!roles) throw new Error(`there is no door POST ${door}`);
    return roles;
  }

  /** Many acts are refused for the same reason, whose names are read once. */
  private async tell(why: Error, told: Map<string, ActNow['why']>): Promise<void> {
    const key = keyOf(why);
    if (!told.has(key)) told.set(key, await this.problems.whyNot(why, currentRequest()?.language));
  }
}

/** Options: it can be done, by these where there is a choice. Neither these nor why: it is so already. */
type Answer = Readonly<{ options?: readonly string[]; why?: Error }>;

function asking(rule: Choice['rule'], option: string | undefined): Answer {
  try {
    const facts = rule();
    return Array.isArray(facts) && facts.length === 0 ? {} : { options: option === undefined ? [] : [option] };
  } catch (refusal) {
    if (refusal instanceof Error) return { why: refusal };
    throw refusal;
  }
}

const keyOf = (why: Error): string => JSON.stringify([why.name, why.message, 'params' in why ? why.params : null]);
