import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Problem, ROLES, diagnose } from '#access';
import type { Question } from '#contracts';
import { inRequest } from '#kernel';
import type { Actor, RequestContext, Role } from '#kernel';
import { ANSWERS, Answerer, Broker } from '#messaging';
import type { Asked, Said } from '#messaging';
import { actingIn } from '#sealed';
import { Admission } from './admission.js';
import { CONFIG } from './config.js';
import type { Config } from './config.js';
import { DoorBook } from './door-book.js';
import { idIn } from './keep-refusals.js';

type Target = Parameters<Reflector['get']>[1];
type Answering = Readonly<{
  question: Question;
  roles: readonly Role[];
  tell(ask: unknown, actor: Actor, asker: string): Promise<unknown>;
}>;

/**
 * The door at which other services ask, each ask in the name of somebody: their token, unit, limit and role are looked at as at a door
 * of HTTP, and what is refused is noted like there. A method marked `@Answers` that names no roles keeps the service from starting.
 */
@Injectable()
export class AnsweringDoor implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('problem');
  private answerer: Answerer | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly broker: Broker,
    private readonly admission: Admission,
    private readonly book: DoorBook,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const unclear = this.found().find(({ roles }) => roles.length === 0);
    if (unclear) throw new Error(`who may ask ${unclear.question.name}? What answers it needs @Roles(…)`);
  }

  start(): void {
    const found = this.found();
    const [first] = found;
    if (!first) return;
    const { county, desk } = this.config;
    const replies = new Map(found.map((each) => [each.question, (asked: Asked) => this.answer(each, asked)]));
    this.answerer = new Answerer(this.broker, { county, service: first.question.owner, desk }, replies);
    this.answerer.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.answerer?.stop();
  }

  private async answer({ question, roles, tell }: Answering, { id, ask, token, asker }: Asked): Promise<Said> {
    const context: RequestContext = { id, door: `ask ${question.name} for ${asker}`, language: 'zh' };
    return inRequest(context, async () => {
      try {
        const actor = await this.admission.admit(token, context);
        if (!actor.roles.some((role) => roles.includes(role))) throw new Problem(403, 'forbidden', { roles });
        const read = question.ask.safeParse(ask);
        if (!read.success) throw new Problem(400, 'malformed');
        return { answer: await tell(read.data, actor, asker) };
      } catch (error) {
        return { problem: this.refusal(error, context, question.ask.safeParse(ask).data) };
      }
    });
  }

  /** A fault is told as what it is to whoever asks: nothing can be had here now. */
  private refusal(error: unknown, context: RequestContext, asked: unknown): Pick<Problem, 'status' | 'code' | 'params'> {
    const { status, code, params, fault } = diagnose(error);
    if (fault) this.logger.error(`${context.id} ${context.door}`, error instanceof Error ? error.stack : undefined);
    const aggregate = context.actor ? idIn(asked) : null;
    this.book.note({ ...actingIn(context), kind: 'refusal', what: code, aggregate, detail: { status } });
    return status < 500 ? { status, code, params } : { status: 503, code: 'unavailable', params: {} };
  }

  private found(): Answering[] {
    return this.discovery.getControllers().flatMap(({ instance }: { instance: unknown }) => {
      if (typeof instance !== 'object' || instance === null) return [];
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((name) => {
        const method = (instance as Record<string, Target>)[name] as Target;
        const question = this.reflector.get<Question | undefined>(ANSWERS, method);
        if (question === undefined) return [];
        const roles = this.reflector.get<readonly Role[] | undefined>(ROLES, method) ?? [];
        const tell = (ask: unknown, actor: Actor, asker: string) => (method as Answering['tell']).call(instance, ask, actor, asker);
        return [{ question, roles, tell }];
      });
    });
  }
}
