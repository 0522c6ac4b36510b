import { ValidateBy } from 'class-validator';
import { ID_NUMBER, PHONE, isIdNumber, isPhone } from './check.js';

/** How they are described. That the day was and the check character fits no pattern can say: the format's name does. */
export const idNumberSchema = { format: 'gb11643', pattern: ID_NUMBER, example: '11010519491231002X' } as const;
export const phoneSchema = { pattern: PHONE, example: '13800001234' } as const;

/** For DTOs; its texts for people are in the access library under `constraint.isIdNumber`. */
export const IsIdNumber = (): PropertyDecorator =>
  ValidateBy({ name: 'isIdNumber', validator: { validate: (value) => typeof value === 'string' && isIdNumber(value) } });

export const IsPhone = (): PropertyDecorator =>
  ValidateBy({ name: 'isPhone', validator: { validate: (value) => typeof value === 'string' && isPhone(value) } });
