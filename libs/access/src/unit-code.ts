import { Injectable, Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { patterns } from '#contracts';
import { NotFound } from '#kernel';

const unit = new RegExp(patterns.unit);

/** The code or slug of a unit in the path. What can be none is none: it is not there, and nothing is asked for it. */
export const UnitCode =
  (name = 'id'): ParameterDecorator =>
  (controller, method, index) => {
    Param(name, UnitCodePipe)(controller, method, index);
    const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
    const schema = { type: 'string', pattern: patterns.unit, example: '510722101201' } as const;
    if (method !== undefined && route) ApiParam({ name, schema })(controller, method, route);
  };

@Injectable()
class UnitCodePipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!unit.test(text)) throw new NotFound('unit');
    return text;
  }
}
