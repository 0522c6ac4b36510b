import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsIn, IsInt, IsString, Length, Matches, Max, Min, ValidateBy, ValidateIf, isRFC3339 } from 'class-validator';

type Optional = Readonly<{ optional?: boolean }>;

/** A field left out is fine where it is optional; null never is. */
const field = (schema: ApiPropertyOptions, { optional = false }: Optional, ...checks: PropertyDecorator[]) =>
  applyDecorators(
    ApiProperty({ ...schema, required: !optional } as ApiPropertyOptions),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...checks,
  );

/** A day in Asia/Shanghai. */
export const DayField = (description: string, optional: Optional = {}) =>
  field({ type: 'string', format: 'date', description }, optional, Matches(/^(19|20)\d{2}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));

/** A moment that the calendar has: the pattern alone lets leap seconds and the 30th of February pass. */
export const MomentField = (description: string) =>
  field(
    { type: 'string', format: 'date-time', description },
    {},
    ValidateBy({ name: 'isRFC3339', validator: { validate: (value) => isRFC3339(value) && isMoment(String(value)) } }),
  );

const isMoment = (text: string): boolean => /^(19|20)/.test(text) && !Number.isNaN(Date.parse(text));

export const ChoiceField = (choices: readonly string[], description: string, optional: Optional = {}) =>
  field({ type: 'string', enum: [...choices], description }, optional, IsIn(choices));

export const TextField = (maxLength: number, description: string, optional: Optional = {}) =>
  field({ type: 'string', minLength: 1, maxLength, description }, optional, IsString(), Length(1, maxLength));

export const FlagField = (description: string, optional: Optional = {}) => field({ type: 'boolean', description }, optional, IsBoolean());

export const NumberField = (minimum: number, maximum: number, description: string, optional: Optional = {}) =>
  field({ type: 'integer', minimum, maximum, description }, optional, IsInt(), Min(minimum), Max(maximum));
