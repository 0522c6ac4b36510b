import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDefined, IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { examples, patterns } from '#contracts';
import { field } from './fields.js';
import type { FieldOptions } from './fields.js';

/*
 * Lists and forms within forms; like all fields they check what they say of themselves.
 */

type Size = Readonly<{ least: number; most: number }>;
const listed = ({ least, most }: Size): PropertyDecorator[] => [IsArray(), ArrayMinSize(least), ArrayMaxSize(most)];

/** So many of a kind, each once. */
const patterned =
  (kind: keyof typeof patterns) =>
  (size: Size, options: FieldOptions = {}): PropertyDecorator =>
    field(
      {
        type: 'array',
        items: { type: 'string', pattern: patterns[kind], example: examples[kind] },
        minItems: size.least,
        maxItems: size.most,
        uniqueItems: true,
      },
      options,
      ...listed(size),
      ArrayUnique(),
      Matches(new RegExp(patterns[kind]), { each: true }),
    );

export const CodesField = patterned('code');
/** Townships, villages and departments. */
export const UnitsField = patterned('unitBelowCounty');
/** And the county. */
export const AnyUnitsField = patterned('unit');

/** Some of a list, each once, and one at least unless it is said otherwise. */
export const ChoicesField = (choices: readonly string[], options: FieldOptions = {}, least = 1) =>
  field(
    { type: 'array', items: { type: 'string', enum: [...choices] }, minItems: least, maxItems: choices.length, uniqueItems: true },
    options,
    ...listed({ least, most: choices.length }),
    ArrayUnique(),
    IsIn(choices, { each: true }),
  );

/** Parts of a form, each a form of its own. A list in the place of one would be taken for many, none of them wrong. */
export const PartsField = (part: new () => object, size: Size, options: FieldOptions = {}) =>
  field(
    { type: [part] as never, minItems: size.least, maxItems: size.most },
    options,
    ...listed(size),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => part),
  );

export const PartField = (part: new () => object, options: FieldOptions = {}) =>
  field(
    { type: part },
    options,
    IsDefined(),
    IsObject(),
    ValidateNested(),
    Type(() => part),
  );
