import { IsString, Length, ValidateBy } from 'class-validator';
import { readings } from '#kernel';
import { field } from './fields.js';
import type { FieldOptions } from './fields.js';

const READS_AS_ONE = 'isCaseNumber';

/** Whatever reads as one. What does not may be a name, which is looked for by the search: it has no place in an address. */
export const CaseNumberField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', format: 'case-number', minLength: 1, maxLength: 40, example: '2026-123' },
    options,
    IsString(),
    Length(1, 40),
    ValidateBy({ name: READS_AS_ONE, validator: { validate: (value) => typeof value === 'string' && readings(value).length > 0 } }),
  );
