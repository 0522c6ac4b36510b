import { ValidateBy } from 'class-validator';
import { isIdNumber, isPhone } from './check.js';

/** For DTOs; its texts for people are in the access library under `constraint.isIdNumber`. */
export const IsIdNumber = (): PropertyDecorator =>
  ValidateBy({ name: 'isIdNumber', validator: { validate: (value) => typeof value === 'string' && isIdNumber(value) } });

export const IsPhone = (): PropertyDecorator =>
  ValidateBy({ name: 'isPhone', validator: { validate: (value) => typeof value === 'string' && isPhone(value) } });
