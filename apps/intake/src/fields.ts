import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** May be left out; null is not a way of leaving out. */
export const Optional = () => ValidateIf((_, value) => value !== undefined);

/** In the OpenAPI document: something must be written there besides spaces. */
export const WORDS = '\\S';

/** Something must be written there besides spaces. */
export const IsText =
  (max: number): PropertyDecorator =>
  (target, key) => {
    IsString()(target, key);
    MaxLength(max)(target, key);
    Matches(new RegExp(WORDS))(target, key);
  };
