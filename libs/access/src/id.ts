import { BadRequestException, Injectable, Param, applyDecorators } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { canonicalId } from '#kernel';

/*
 * The one way in for ids. PostgreSQL compares uuids and finds the row however its id is spelt; everything beside the row (events,
 * sealed records, idempotency keys) is found by text. So an id has one spelling from the door on.
 */

/** The id of an aggregate in the path. */
export const Id =
  (name = 'id'): ParameterDecorator =>
  (controller, method, index) => {
    Param(name, IdPipe)(controller, method, index);
    const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
    if (method !== undefined && route) ApiParam({ name, format: 'uuid' })(controller, method, route);
  };

/** An id in a body or a query. */
export const IsId = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (canonicalId(value) ?? value) : value)),
    ValidateBy({ name: 'isUuid', validator: { validate: (value) => typeof value === 'string' && canonicalId(value) === value } }),
  );

@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const id = canonicalId(text);
    if (id === undefined) throw new BadRequestException();
    return id;
  }
}
