import { Injectable, Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { patterns } from '#contracts';

const unit = new RegExp(patterns.unit);
/** A code that no unit has: it is not found, and nothing else is made of what was written. */
const NOBODYS = '';

/** The code or slug of a unit in the path. */
export const UnitCode =
  (name = 'id'): ParameterDecorator =>
  (controller, method, index) => {
    Param(name, UnitCodePipe)(controller, method, index);
    const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
    const schema = { type: 'string', example: '510722101201' } as const;
    if (method !== undefined && route) ApiParam({ name, schema })(controller, method, route);
  };

@Injectable()
class UnitCodePipe implements PipeTransform<string, string> {
  transform(text: string): string {
    return unit.test(text) ? text : NOBODYS;
  }
}
