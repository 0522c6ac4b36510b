import { IsString, Length } from 'class-validator';
import { field } from '#access';
import type { FieldOptions } from '#access';

export const TextField = (maxLength: number, description: string, optional: Pick<FieldOptions, 'optional'> = {}) =>
  field({ type: 'string', minLength: 1, maxLength }, { description, ...optional }, IsString(), Length(1, maxLength));
