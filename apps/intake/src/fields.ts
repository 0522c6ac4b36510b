import { IsISO8601, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** May be left out; null is not a way of leaving out. */
export const Optional = () => ValidateIf((_, value) => value !== undefined);
export const IsCode = () => Matches(/^[a-z][a-z0-9-]{1,39}$/);
export const IsDay = (): PropertyDecorator => (target, key) => {
  Matches(/^(19|20)\d{2}-\d{2}-\d{2}$/)(target, key);
  IsISO8601({ strict: true })(target, key);
};
/** Something must be written there besides spaces. */
export const IsText =
  (max: number): PropertyDecorator =>
  (target, key) => {
    IsString()(target, key);
    MaxLength(max)(target, key);
    Matches(/\S/)(target, key);
  };
