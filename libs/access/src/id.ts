import { Injectable, Param, applyDecorators } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import type { ValidationOptions } from 'class-validator';
import { examples, patterns } from '#contracts';
import { canonicalId } from '#kernel';
import { Invalid } from './validation.js';

/*
 * The one way in for ids. PostgreSQL compares uuids and finds the row however its id is spelt; everything beside the row (events,
 * sealed records, idempotency keys) is found by text. So an id has one spelling from the door on.
 */

/** How an id is described. */
export const idSchema = { type: 'string', format: 'uuid', pattern: patterns.id, example: examples.id } as const;

/** The id of an aggregate in the path. */
export const Id =
  (name = 'id'): ParameterDecorator =>
  (controller, method, index) => {
    Param(name, IdPipe)(controller, method, index);
    const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
    if (method !== undefined && route) ApiParam({ name, schema: idSchema })(controller, method, route);
  };

/** An id in a body or a query. */
export const IsId = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => spelt(value)),
    isSpelt(),
  );

/** An id, or its last twelve characters, in small letters. */
export const IsIdOrEnd = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && idOrEnd.test(value) ? value.toLowerCase() : value)),
    ValidateBy({ name: 'isIdOrEnd', validator: { validate: (value) => typeof value === 'string' && idOrEnd.test(value) } }),
  );

const idOrEnd = new RegExp(patterns.idOrEnd);

/** A list of ids, each in its one spelling. */
export const IsIds = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(spelt) : value)),
    isSpelt({ each: true }),
  );

const spelt = (value: unknown): unknown => (typeof value === 'string' ? (canonicalId(value) ?? value) : value);

const isSpelt = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isUuid', validator: { validate: (value) => typeof value === 'string' && canonicalId(value) === value } }, options);

@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(text: string, { data: name = 'id' }: Pick<ArgumentMetadata, 'data'>): string {
    const id = canonicalId(text);
    if (id === undefined) throw new Invalid([{ pointer: `#/${name}`, code: 'isUuid', params: {}, fallback: 'is not a valid id' }]);
    return id;
  }
}
