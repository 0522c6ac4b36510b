import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDefined, IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { patterns } from '#contracts';
import { field } from './fields.js';
import type { FieldOptions } from './fields.js';

/*
 * Lists and forms within forms; like all fields they check what they say of themselves.
 */

type Size = Readonly<{ least: number; most: number }>;
const listed = ({ least, most }: Size): PropertyDecorator[] => [IsArray(), ArrayMinSize(least), ArrayMaxSize(most)];

/** Codes, each once. */
export const CodesField = (size: Size, options: FieldOptions = {}) =>
  field(
    {
      type: 'array',
      items: { type: 'string', pattern: patterns.code },
      minItems: size.least,
      maxItems: size.most,
      uniqueItems: true,
    },
    options,
    ...listed(size),
    ArrayUnique(),
    Matches(new RegExp(patterns.code), { each: true }),
  );

/** Some of a list, each once, and one at least. */
export const ChoicesField = (choices: readonly string[], options: FieldOptions = {}) =>
  field(
    { type: 'array', items: { type: 'string', enum: [...choices] }, minItems: 1, maxItems: choices.length, uniqueItems: true },
    options,
    ...listed({ least: 1, most: choices.length }),
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
