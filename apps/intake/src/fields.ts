import { IsString, Matches, MaxLength } from 'class-validator';

export { Optional } from '#access';

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
