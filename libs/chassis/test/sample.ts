import { setTimeout as wait } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Inject, Injectable, Module, Patch, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { EntitySchema } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Actor, Id, Public, Roles } from '#access';
import { Tick } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { DisputeClosed, ReturnFiled } from '#contracts';
import type { FactOf } from '#contracts';
import { DATABASE, Refused, currentRequest, newId } from '#kernel';
import type { Database, Transaction } from '#kernel';
import { On, Store, Transactor } from '#messaging';
import type { Identified } from '#messaging';
import { GATE } from './gate.js';

declare global {
  interface RefusalTexts {
    'return.final': string;
  }
}

/** The smallest service that uses everything: returns are filed and corrected, until they are final. */
type Return = Readonly<{ township: string | null; findings: number; final: boolean }>;
type ReturnFact = FactOf<typeof ReturnFiled>;

const table = new EntitySchema<Return & Identified>({
  name: 'filed_return',
  columns: {
    id: { type: 'uuid', primary: true },
    sequence: { type: 'int' },
    township: { type: 'text', nullable: true },
    findings: { type: 'int' },
    final: { type: 'boolean' },
  },
});

export class CreateFiledReturn1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table filed_return (id uuid primary key, sequence int not null, township text, findings int not null, final boolean not null)',
    );
    await runner.query('create table heard (subject text not null, sequence int not null)');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const initial: Return = { township: null, findings: 0, final: false };

const file = (unit: string, findings: number) => (): ReturnFact[] => [
  ReturnFiled({ unit, period: '2026-W47', zero: findings === 0, findings, late: false }),
];

const correct =
  (unit: string, findings: number) =>
  ({ final }: Return): ReturnFact[] => {
    if (final) throw new Refused('return.final', { findings });
    return [ReturnFiled({ unit, period: '2026-W47', zero: findings === 0, findings, late: findings === 99 })];
  };

@Injectable()
export class Returns extends Store<Return, ReturnFact> {
  constructor(transactor: Transactor) {
    super(transactor, {
      name: 'return',
      table,
      initial,
      evolve: (_, { data }) => ({ township: data.unit, findings: data.findings, final: data.late }),
      scope: ({ township }) => ({ township }),
    });
  }
}

class FindingsDto {
  @ApiProperty({ minimum: 0, maximum: 99 })
  @IsInt()
  @Min(0)
  @Max(99)
  findings: number;
}

class NoteDto {
  @ApiProperty()
  @IsString()
  @Length(1, 20)
  note: string;
}

@Controller('returns')
class ReturnController {
  constructor(
    private readonly returns: Returns,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Post()
  @Roles('screener')
  file(@Body() { findings }: FindingsDto, @Actor() actor: Actor) {
    return this.returns.create(newId(), file(actor.unit, findings));
  }

  /** Its answer says more than the receipt. */
  @Post('noted')
  @Roles('screener')
  async note(@Body() { note }: NoteDto, @Actor() actor: Actor) {
    return { ...(await this.returns.create(newId(), file(actor.unit, 0))), noted: note.length, at: newId() };
  }

  @Patch(':id')
  @Roles('screener')
  correct(@Id() id: string, @Body() { findings }: FindingsDto, @Actor() actor: Actor) {
    return this.returns.change(id, correct(actor.unit, findings));
  }

  @Post('slowly')
  @Roles('screener')
  @HttpCode(200)
  async slowly(@Body() { findings }: FindingsDto, @Actor() actor: Actor) {
    await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [GATE]);
    return this.returns.create(newId(), file(actor.unit, findings));
  }

  /** What the request's context is once the body was read and the database was asked. */
  @Post('context')
  @Roles('screener')
  @HttpCode(200)
  async context() {
    await this.database.query('select 1');
    await wait(1);
    const { actor, language, ifMatch, idempotency } = currentRequest() ?? {};
    return { subject: actor?.subject, language, ifMatch, key: idempotency?.key };
  }

  @Get('open')
  @Public()
  open() {
    return { filed: 'by whoever asks' };
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new Error('13800001234 was here');
  }

  @Get(':id')
  @Roles('screener', 'leader')
  read(@Id() id: string) {
    return this.returns.get(id);
  }
}

@Controller()
class ClosingConsumer {
  @On(DisputeClosed)
  async closed(event: DisputeClosed, tx: Transaction) {
    if (event.data.outcome === 'left') throw new Refused('return.final', { findings: 0 });
    if (event.data.outcome === 'withdrawn') await tx.query('select pg_advisory_xact_lock_shared(hashtext($1))', [GATE]);
    return tx.query('insert into heard (subject, sequence) values ($1, $2)', [event.subject, event.sequence]);
  }
}

/** A clock that takes longer than its own beat, and fails at first. */
@Injectable()
export class SlowClock {
  running = 0;
  most = 0;
  ticks = 0;

  @Tick(5)
  async beat(): Promise<void> {
    this.running++;
    this.most = Math.max(this.most, this.running);
    await wait(15);
    this.running--;
    this.ticks++;
    if (this.ticks === 1) throw new Error('the first beat fails');
  }
}

@Module({ controllers: [ReturnController, ClosingConsumer], providers: [Returns, SlowClock] })
class SampleModule {}

export const sample: ServiceDefinition = {
  name: 'screening',
  module: SampleModule,
  migrations: [CreateFiledReturn1763900000000],
  kinds: { version: 'sample-1', kinds: { note: { keep: '1 years', basis: 'a test' } } },
  messages: { zh: { 'return.final': '报送已定稿，不能再改。' }, en: { 'return.final': 'The return is final; file a new one.' } },
};
