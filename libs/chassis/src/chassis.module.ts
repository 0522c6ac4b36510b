import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Doors, GuestGuard, JwtGuard, ProblemFilter, RolesGuard, strictValidation, verifyToken } from '#access';
import { DATABASE, NOW } from '#kernel';
import type { Now } from '#kernel';
import {
  Asker,
  Broker,
  Inbox,
  Instances,
  JetStreamStrategy,
  Letters,
  Outbox,
  PooledDatabase,
  Positions,
  Relay,
  SetAside,
  Transactor,
  seatOf,
} from '#messaging';
import { Metrics } from '#observability';
import { Acts, AuditLog, BlindIndex, Chain, Expiry, Retention, SealedRecords, Sealer } from '#sealed';
import { ActController } from './act.controller.js';
import { Admission } from './admission.js';
import { AnsweringDoor } from './answering-door.js';
import { Clocks } from './clocks.js';
import { CONFIG } from './config.js';
import type { Config } from './config.js';
import type { ServiceDefinition } from './definition.js';
import { DoorBook } from './door-book.js';
import { Drain } from './drain.js';
import { EndedUnits } from './ended-units.js';
import { ETag } from './etag.interceptor.js';
import { Health } from './health.js';
import { Housekeeping } from './housekeeping.js';
import { Idempotency } from './idempotency.interceptor.js';
import { SpentKeys } from './idempotency.store.js';
import { Limit, StrangerLimit, UserLimit } from './limits.js';
import { OpenDoors } from './open-doors.js';
import { Keeping } from './operations/keeping.js';
import { LetterController } from './operations/letter.controller.js';
import { INSTANCE, Operations } from './operations/operations.js';
import type { OurInstance } from './operations/operations.js';
import { OperationsController } from './operations/operations.controller.js';
import { Purges } from './operations/purges.store.js';
import { Ops } from './ops.js';
import { Policies } from './policy/policies.store.js';
import { POLICIES, PolicyController } from './policy/policy.controller.js';
import { retentionOf } from './retention-policy.js';
import { SealingClock } from './sealing.clock.js';
import { Shutdown } from './shutdown.js';
import { Unread } from './unread.js';

export type Surroundings = Readonly<{ dataSource: DataSource; now: Now; metrics: Metrics; problems: ProblemFilter }>;

/** What every service stands on, injectable everywhere in it. */
@Module({})
export class ChassisModule {
  static around(definition: ServiceDefinition, config: Config, { dataSource, now, metrics, problems }: Surroundings): DynamicModule {
    const { name, stillNeeded, endedUnits, guests, policies = [] } = definition;
    const speaker = { county: config.county, service: name, desk: config.desk };
    const database = new PooledDatabase(dataSource);
    const instance: OurInstance = { service: name, release: config.release, startedAt: new Date().toISOString() };
    const unread = new Unread(metrics);
    const broker = new Broker(config.nats, speaker);
    const relay = new Relay(database, broker, speaker, config.natsReplicas, seatOf(instance));
    const retention = retentionOf(definition, config.retention);
    const blind = new BlindIndex(config.blindRing);
    const sealer = new Sealer(config.keyRing, blind, retention, config.sealedAlgorithm, now, unread.met);
    const auditLog = new AuditLog(database, sealer);
    const verify = verifyToken({ ...config.oidc, county: config.county, overseers: config.overseers });
    const { mustStand } = new EndedUnits(database, endedUnits);
    const limit = new Limit(config.requestsPerUser);
    const strangers = new StrangerLimit(config.strangersPerAddress);

    return {
      module: ChassisModule,
      global: true,
      imports: [DiscoveryModule, TerminusModule.forRoot({ logger: false })],
      controllers: [ActController, OperationsController, LetterController, ...(policies.length > 0 ? [PolicyController] : [])],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: NOW, useValue: now },
        { provide: DataSource, useValue: dataSource },
        { provide: DATABASE, useValue: database },
        { provide: Metrics, useValue: metrics },
        { provide: Broker, useValue: broker },
        { provide: Asker, useValue: new Asker(broker, speaker) },
        { provide: Relay, useValue: relay },
        { provide: Outbox, useValue: new Outbox(database) },
        { provide: Inbox, useValue: new Inbox(database) },
        { provide: SetAside, useValue: new SetAside(database) },
        { provide: Letters, useValue: new Letters(database) },
        { provide: Instances, useValue: new Instances(database) },
        { provide: INSTANCE, useValue: instance },
        { provide: Unread, useValue: unread },
        Purges,
        Operations,
        Keeping,
        { provide: Positions, useValue: new Positions(database) },
        { provide: Transactor, useValue: new Transactor(database, speaker, now, relay.wake) },
        { provide: JetStreamStrategy, useValue: new JetStreamStrategy(broker, database, speaker) },
        { provide: Retention, useValue: retention },
        { provide: Sealer, useValue: sealer },
        { provide: AuditLog, useValue: auditLog },
        { provide: Acts, useValue: new Acts(database) },
        { provide: Chain, useValue: new Chain(database) },
        { provide: SealedRecords, useValue: new SealedRecords(database, sealer, auditLog) },
        { provide: Expiry, useValue: new Expiry(database, sealer, auditLog, stillNeeded) },
        { provide: POLICIES, useValue: policies },
        Policies,
        { provide: ProblemFilter, useValue: problems },
        { provide: APP_FILTER, useExisting: ProblemFilter },
        { provide: StrangerLimit, useValue: strangers },
        { provide: Admission, useValue: new Admission(verify, mustStand, limit) },
        { provide: APP_GUARD, useValue: new JwtGuard(verify, mustStand) },
        { provide: APP_GUARD, useValue: new GuestGuard(guests?.(database, now)) },
        { provide: APP_GUARD, useValue: new UserLimit(limit, strangers) },
        { provide: APP_GUARD, useClass: RolesGuard },
        { provide: APP_PIPE, useFactory: strictValidation },
        { provide: APP_INTERCEPTOR, useClass: ETag },
        { provide: APP_INTERCEPTOR, useClass: Idempotency },
        SpentKeys,
        Doors,
        OpenDoors,
        DoorBook,
        Drain,
        AnsweringDoor,
        SealingClock,
        Clocks,
        Housekeeping,
        Health,
        Ops,
        Shutdown,
      ],
      exports: [
        CONFIG,
        NOW,
        DATABASE,
        DataSource,
        Metrics,
        Broker,
        Asker,
        Relay,
        Inbox,
        SetAside,
        Positions,
        Transactor,
        Sealer,
        AuditLog,
        SealedRecords,
        Policies,
        OpenDoors,
        ProblemFilter,
      ],
    };
  }
}
