import { BadRequestException, Body, Controller, Get, Param, Post, Query, ServiceUnavailableException } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import pg from 'pg';
import { NotFound, Refused, RefusedAt, Stale, Unavailable, Unreadable } from '#kernel';
import { Actor, Id, IsId, Multiline, Public, Roles } from '../src/index.js';

declare global {
  interface RefusalTexts {
    'mediation.unheard-of': string;
  }
}

class Party {
  @IsString() @Length(1, 20) name: string;
  @ValidateIf((_, v) => v !== undefined) @IsIn(['applicant', 'respondent']) role?: string;
  @ValidateIf((_, v) => v !== undefined) @IsString({ each: true }) aliases?: string[];
  @ValidateIf((_, v) => v !== undefined) @IsString() @Multiline() story?: string;
}

class Registration {
  @IsString() @MaxLength(10) summary: string;
  @IsInt() @Min(1) @Max(9) people: number;
  @ArrayMinSize(1) @ArrayMaxSize(2) @ValidateNested({ each: true }) @Type(() => Party) parties: Party[];
}

class Filter {
  @ValidateIf((_, v) => v !== undefined) @IsId() dispute?: string;
  @ValidateIf((_, v) => v !== undefined) @Type(() => Number) @IsInt() @Max(200) limit?: number;
  @ValidateIf((_, v) => v !== undefined) @IsString() words?: string;
}

export const database = new pg.Pool({ connectionString: process.env['JUNAN_TEST_POSTGRES'], max: 2 });

/** A counter at which everything can go wrong. */
@Controller('counter')
export class Counter {
  @Roles('clerk', 'leader') @Get('me') me(@Actor() actor: Actor) {
    return actor;
  }

  @Get('forgotten') forgotten() {
    return { forgotten: true };
  }

  @Public() @Get('open') open() {
    return { open: true };
  }

  @Roles('coordinator', 'leader') @Get('upstairs') upstairs() {
    return { upstairs: true };
  }

  @Public() @Post() register(@Body() registration: Registration) {
    return registration;
  }

  @Public() @Get('list') list(@Query() filter: Filter) {
    return filter;
  }

  @Public() @Get('by-id/:id') byId(@Id() id: string) {
    return { id };
  }

  @Public() @Get('sql') async sql(@Query('value') value: string, @Query('as') as: string) {
    const casts: Record<string, string> = {
      uuid: '$1::uuid',
      int: '$1::int',
      day: '$1::date',
      text: '$1::text',
      json: 'repeat($1, 20000)::json',
      zero: '1/(length($1)-length($1))',
    };
    return (await database.query(`select ${casts[as]} as value`, [value])).rows;
  }

  @Public() @Post('fail/:how') failToWrite(@Param('how') how: string) {
    this.fail(how);
  }

  @Public() @Get('fail/:how') fail(@Param('how') how: string) {
    const failures: Record<string, () => unknown> = {
      refused: () => new Refused('mediation.closed', { status: 'settled' }),
      placed: () => new RefusedAt('rungs/0/days', 'mediation.closed', { status: 'settled' }),
      untold: () => new Refused('mediation.unheard-of'),
      absent: () => new NotFound('dispute'),
      stale: () => new Stale(2, 3),
      coded: () => new BadRequestException({ code: 'request.if-match', message: 'English inside' }),
      busy: () => new ServiceUnavailableException('pool exhausted on db-3'),
      lost: () => new Unavailable('Connection terminated unexpectedly'),
      reset: () => new Unavailable('read', { cause: coded('ECONNRESET') }),
      silent: () => new Unavailable('Query read timeout'),
      unreached: () => new Unavailable('connect', { cause: coded('ECONNREFUSED') }),
      full: () => new Unavailable('timeout exceeded when trying to connect'),
      cancelled: () => coded('57014'),
      deadlocked: () => coded('40P01'),
      crowded: () => coded('53300'),
      unreadable: () => new Unreadable('The sealed record 7 does not open', { cause: new Error('The tag does not fit') }),
      broken: () => new Error('张三 13800000001 select secret', { cause: new Error('the cause') }),
      thrown: () => 'just a word',
      nothing: () => undefined,
    };
    throw failures[how]?.();
  }

  @MessagePattern('ask') ask() {
    throw new Refused('mediation.closed', { status: 'settled' });
  }
}

const coded = (code: string) => Object.assign(new Error(code), { code });
