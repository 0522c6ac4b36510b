import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { examples, patterns } from '#contracts';
import { IsId, IsIdOrEnd, IsIds, idSchema } from './id.js';

/*
 * The fields of forms and queries: each checks what it says of itself in the OpenAPI document, so that whoever keeps to
 * the document is let in.
 */

export type FieldOptions = Readonly<{ optional?: boolean; description?: string; example?: string }>;

/** May be left out; null is not a way of leaving out. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export const field = (schema: ApiPropertyOptions, { optional = false, ...told }: FieldOptions, ...checks: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({ ...schema, ...told, required: !optional } as ApiPropertyOptions),
    ...(optional ? [Optional()] : []),
    ...checks,
  );

type Kind = keyof typeof patterns;

const textSchema = (kind: Kind, format?: string) =>
  ({ type: 'string', ...(format !== undefined && { format }), pattern: patterns[kind], example: examples[kind] }) as const;

const patterned =
  (kind: Kind) =>
  (options: FieldOptions = {}): PropertyDecorator =>
    field(textSchema(kind), options, Matches(new RegExp(patterns[kind])));

/** A constraint under a name of its own, so that people are told what belongs there. */
const named = (name: string, kind: Kind): PropertyDecorator => {
  const pattern = new RegExp(patterns[kind]);
  return ValidateBy({ name, validator: { validate: (value) => typeof value === 'string' && pattern.test(value) } });
};

/** A category, a channel or a desk; a department by its slug. */
export const CodeField = patterned('code');
export const DepartmentField = (options: FieldOptions = {}) => CodeField({ example: 'justice', ...options });
export const TownshipField = patterned('township');
export const VillageField = patterned('village');
/** What answers for a dispute or screens: a township, a village or a department. */
export const UnitField = patterned('unitBelowCounty');
/** Or the county. */
export const AnyUnitField = patterned('unit');
/** The `next` of the page before, of what is listed by day. */
export const DayCursorField = () => patterned('dayAndId')({ optional: true, description: 'The `next` of the page before' });

/** As that, of what may be sorted in several ways: it goes on in the order in which it was given. */
export const ListCursorField = () =>
  patterned('placeInList')({ optional: true, description: 'The `next` of the page before, in the same order' });

/** How far news was heard. */
export const NewsPlaceField = patterned('newsPlace');

/** A day in Asia/Shanghai. */
export const DayField = (options: FieldOptions = {}) => field(textSchema('day', 'date'), options, named('isDay', 'day'));

/** A moment that the calendar has, with its offset. */
export const MomentField = (options: FieldOptions = {}) =>
  field(textSchema('localMoment', 'date-time'), options, named('isRFC3339', 'localMoment'));

/** A week, half-month, month or day. */
export const PeriodField = (options: FieldOptions = {}) => field(textSchema('period'), options, named('isPeriod', 'period'));

/** What a board counts over, or the word for the one that is running. */
export const BoardPeriodField = (options: FieldOptions = {}) => field(textSchema('boardPeriod'), options, named('isPeriod', 'boardPeriod'));

export const IdField = (options: FieldOptions = {}) => field(idSchema, options, IsId());

/** An id, or what papers bear of it. */
export const IdOrEndField = (options: FieldOptions = {}) =>
  field({ type: 'string', pattern: patterns.idOrEnd, example: examples.idOrEnd }, options, IsIdOrEnd());

/** So many ids at least and at most, each once. */
export const IdsField = (least: number, most: number, options: FieldOptions = {}) =>
  field(
    { type: 'array', items: { ...idSchema }, minItems: least, maxItems: most, uniqueItems: true },
    options,
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsIds(),
  );

export const ChoiceField = (choices: readonly string[], options: FieldOptions = {}) =>
  field({ type: 'string', enum: [...choices] }, options, IsIn(choices));

/** Spaces alone are nothing: whoever must write something is told that it is missing. */
const IsWritten = () =>
  ValidateBy({ name: 'isDefined', validator: { validate: (value) => typeof value === 'string' && value.trim() !== '' } });

/** What somebody writes, or what is called by a name. */
export const TextField = (maxLength: number, options: FieldOptions = {}, minLength = 1) =>
  field({ type: 'string', minLength, maxLength, pattern: '\\S' }, options, IsString(), IsWritten(), Length(minLength, maxLength));

export const FlagField = (options: FieldOptions = {}) => field({ type: 'boolean' }, options, IsBoolean());

export const NumberField = (minimum: number, maximum: number, options: FieldOptions = {}) =>
  field({ type: 'integer', minimum, maximum }, options, IsInt(), Min(minimum), Max(maximum));

/** At most so much of something; where there is no such bound it is null, or left out. */
export const BoundField = (minimum: number, maximum: number, options: Omit<FieldOptions, 'optional'> = {}) =>
  applyDecorators(
    field({ type: 'integer', nullable: true, minimum, maximum }, { ...options, optional: true }, IsInt(), Min(minimum), Max(maximum)),
    ValidateIf((_, value) => value !== null),
  );

/** In a query, where all is text: 0x10 and 1e1 are no numbers there. */
export const QueryNumberField = (minimum: number, maximum: number, options: FieldOptions = {}) =>
  applyDecorators(
    NumberField(minimum, maximum, { optional: true, ...options }),
    Transform(({ value }) => numberOf(value)),
  );

/** How many a page holds; 50 unless said. */
export const LimitField = () => QueryNumberField(1, 200, { description: 'How many at most; 50 unless given' });

const numberOf = (value: unknown): unknown => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value);
