import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { AnyUnitField, ChoiceField, IdField, IdOrEndField, LimitField, MomentField, NumberField, field } from '#access';
import { roles } from '#kernel';
import type { Role } from '#kernel';
import { actKinds } from '#sealed';
import type { ActKind } from '#sealed';

/** Of an act, as text. */
const NUMBER = /^[1-9]\d{0,14}$/;

export class ActQuery {
  @ChoiceField(actKinds, { optional: true })
  kind?: ActKind;

  @field(
    { type: 'string', minLength: 1, maxLength: 200 },
    { optional: true, description: 'The opaque id of an account, as the issuer has it; or the last 12 characters of one that is a UUID' },
    IsString(),
    Length(1, 200),
  )
  account?: string;

  @AnyUnitField({ optional: true })
  unit?: string;

  @IdOrEndField({
    optional: true,
    description: 'A dispute, round, finding or request: its id, or the last 12 characters, as papers bear it',
  })
  aggregate?: string;

  @IdField({ optional: true, description: 'As an answer bore it (X-Request-Id)' })
  request?: string;

  @MomentField({ optional: true, description: 'The first moment' })
  from?: string;

  @MomentField({ optional: true, description: 'The moment after the last' })
  to?: string;

  @field(
    { type: 'string', pattern: NUMBER.source },
    { optional: true, description: 'Where to go on: the `next` of the page before' },
    Matches(NUMBER),
  )
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class WhichAct {
  @NumberField(1, 999_999_999_999_999)
  number: number;
}

export class ActDto {
  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: actKinds })
  kind: ActKind;

  @ApiProperty({ description: 'Of a change what it said, of a refusal the code of the problem' })
  what: string;

  @ApiProperty({ type: 'string', nullable: true })
  account: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  unit: string | null;

  @ApiProperty({ enum: roles, isArray: true, nullable: true })
  roles: readonly Role[] | null;

  @ApiProperty({ description: 'The route, event, clock or command' })
  door: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The request, or the event, that it was done for' })
  request: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  aggregate: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  sequence: number | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  detail: Readonly<Record<string, unknown>> | null;
}

export class ActPage {
  @ApiProperty({ type: ActDto, isArray: true })
  items: ActDto[];

  @ApiProperty({ type: 'string', nullable: true })
  next: string | null;
}

export class PurposeDto {
  @ApiProperty({ type: 'string', nullable: true, description: 'As it was told; null where there was none, or it was erased' })
  purpose: string | null;
}

export class FlawDto {
  @ApiPropertyOptional({ type: 'integer' })
  act?: number;

  @ApiPropertyOptional({ type: 'integer' })
  seal?: number;

  @ApiProperty({ enum: ['changed', 'removed', 'inserted', 'backdated', 'anchor-differs'] })
  why: string;
}

export class VerdictDto {
  @ApiProperty()
  intact: boolean;

  @ApiProperty({ type: 'integer', description: 'Acts under seals' })
  acts: number;

  @ApiProperty({ type: 'integer' })
  seals: number;

  @ApiProperty({ description: 'To be held against an anchor kept elsewhere' })
  head: string;

  @ApiProperty({ type: 'integer', description: 'Acts that no seal covers yet' })
  unsealed: number;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When the oldest of them was done. While the chain grows that is a moment ago',
  })
  oldestUnsealed: string | null;

  @ApiProperty({ type: FlawDto, isArray: true })
  flaws: FlawDto[];
}
