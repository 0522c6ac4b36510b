import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata, ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { notPlain } from './plain-text.js';
import type { Params } from './problem.js';

/** One field that is wrong: where (an RFC 6901 pointer as a URI fragment), which constraint, and what the constraint asks. */
export type FieldError = Readonly<{ pointer: string; code: string; params: Params; fallback: string }>;

/** So many are told; of more than that nobody reads a list. */
const MOST_TOLD = 50;

/** What was sent breaks its DTO. It never repeats what was sent. `count` is of all that is wrong, `errors` of what is told. */
export class Invalid extends Error {
  override readonly name = 'Invalid';

  constructor(
    readonly errors: readonly FieldError[],
    readonly count = errors.length,
  ) {
    super(`invalid: ${errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')}`);
  }

  static of(errors: readonly ValidationError[]): Invalid {
    const told: FieldError[] = [];
    for (const error of errors.slice(0, MOST_TOLD)) told.push(...fieldErrors(error, '#', MOST_TOLD - told.length));
    return new Invalid(
      told,
      errors.reduce((sum, error) => sum + countOf(error), 0),
    );
  }
}

const countOf = ({ constraints, children = [] }: ValidationError): number =>
  children.reduce((sum, child) => sum + countOf(child), constraints === undefined ? 0 : 1);

/** Takes exactly what the DTO declares, refuses the rest, and says of each field what is wrong with it. */
export const strictValidation = (): ValidationPipe =>
  new StrictValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => Invalid.of(errors),
  });

/** What keeps to its DTO is looked at once more, as a whole: no text of any door holds what cannot be seen. */
class StrictValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Bytes hold no texts; looked through one by one they take a hundred times their room.
    if (Buffer.isBuffer(value)) return value;
    const taken: unknown = await super.transform(value, metadata);
    const errors = (metadata.type === 'body' || metadata.type === 'query') && metadata.data === undefined ? notPlain(taken) : [];
    if (errors.length > 0) throw new Invalid(errors);
    return taken;
  }
}

/** Depth first, and no more than asked for: the rest is not even worded. */
function fieldErrors(error: ValidationError, above: string, most: number): FieldError[] {
  if (most <= 0) return [];
  const unknown = error.constraints?.['whitelistValidation'] !== undefined;
  const pointer = `${above}/${unknown && !couldBeField(error.property) ? '?' : escape(error.property)}`;
  const own = mostBasic(Object.entries(error.constraints ?? {})).map(([code, fallback]): FieldError => {
    // "must be text" of what is not there at all would send people looking for a typing mistake, as a length would of what was left empty.
    const left = error.value === undefined || (error.value === '' && code === 'isLength');
    const missing = error.target !== undefined && left && code !== 'whitelistValidation';
    return missing ? { pointer, code: 'isDefined', params: {}, fallback } : { pointer, code, params: askedBy(error, code), fallback };
  });
  const told = [...own];
  for (const child of error.children ?? []) told.push(...fieldErrors(child, pointer, most - told.length));
  return told;
}

const kinds = new Set(['isString', 'isInt', 'isBoolean', 'isArray', 'isObject', 'isUuid']);

/** One error a field: of what is not even of the right kind, that it is too long or too large helps nobody. */
function mostBasic<T>(constraints: readonly [string, T][]): readonly [string, T][] {
  const ofKind = constraints.find(([code]) => kinds.has(code));
  return ofKind ? [ofKind] : constraints.slice(0, 1);
}

/** What the DTO does not know may be any text, a person's name as well, and is said again only where it could name a field. */
const couldBeField = (property: string): boolean => /^[a-z][\w-]{0,39}$/i.test(property);

/** RFC 6901, inside a URI fragment. A property the DTO does not know may be any text, half a character included. */
export const escape = (property: string): string =>
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
  return Object.fromEntries(args.flatMap((arg, i) => (sayable(arg) || isWords(arg) ? [[String(i), arg]] : [])));
}

const sayable = (arg: unknown): arg is string | number => typeof arg === 'string' || typeof arg === 'number';
const isWords = (arg: unknown): arg is (string | number)[] => Array.isArray(arg) && arg.every(sayable);
