import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { Params } from './problem.js';

/** One field that is wrong: where (an RFC 6901 pointer as a URI fragment), which constraint, and what the constraint asks. */
export type FieldError = Readonly<{ pointer: string; code: string; params: Params; fallback: string }>;

/** What was sent breaks its DTO. It never repeats what was sent. */
export class Invalid extends Error {
  override readonly name = 'Invalid';

  constructor(readonly errors: readonly FieldError[]) {
    super(`invalid: ${errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')}`);
  }

  static of(errors: readonly ValidationError[]): Invalid {
    return new Invalid(errors.flatMap((error) => fieldErrors(error, '#')));
  }
}

/** Takes exactly what the DTO declares, refuses the rest, and says of each field what is wrong with it. */
export const strictValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => Invalid.of(errors),
  });

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${escape(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, fallback]): FieldError => {
    // "must be text" of what is not there at all would send people looking for a typing mistake.
    const missing = error.target !== undefined && error.value === undefined && code !== 'whitelistValidation';
    return missing ? { pointer, code: 'isDefined', params: {}, fallback } : { pointer, code, params: askedBy(error, code), fallback };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

/** RFC 6901, inside a URI fragment. A property the DTO does not know may be any text, half a character included. */
const escape = (property: string): string =>
  encodeURIComponent(
    [...property]
      .slice(0, 60)
      .join('')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replaceAll('~', '~0')
      .replaceAll('/', '~1'),
  );

/** The constraint's own arguments, so that a text can say "at most 200 characters". */
function askedBy({ target, property }: ValidationError, code: string): Params {
  if (!target) return {};
  const storage = getMetadataStorage();
  const constraint = storage
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .find((each) => each.propertyName === property && each.name === code);
  const args: unknown[] = constraint?.constraints ?? [];
  return Object.fromEntries(
    args.flatMap((arg, i) => (sayable(arg) ? [[String(i), Array.isArray(arg) ? arg.join(', ') : String(arg)]] : [])),
  );
}

const sayable = (arg: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof arg) ||
  (Array.isArray(arg) && arg.every((each) => ['string', 'number'].includes(typeof each)));
