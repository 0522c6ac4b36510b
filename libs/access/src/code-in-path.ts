import { Injectable, Param } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { patterns } from '#contracts';
import { Invalid } from './validation.js';

/** The code or slug of a unit in the path. */
export const UnitCode = (name = 'id') => inPath(name, 'unit', '510722101201');

/** The name of a policy in the path. */
export const PolicyName = (name = 'policy') => inPath(name, 'code', 'entry');

/** Which of several, counted from 1. */
export const Nth = (name = 'n') => inPath(name, 'nth', '1');

/** Said of itself in the document, and held to it. */
function inPath(name: string, kind: keyof typeof patterns, example: string): ParameterDecorator {
  const schema = { type: 'string', pattern: patterns[kind], example } as const;
  return (controller, method, index) => {
    Param(name, pipeOf(kind))(controller, method, index);
    const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
    if (method !== undefined && route) ApiParam({ name, schema })(controller, method, route);
  };
}

function pipeOf(kind: keyof typeof patterns): Type<PipeTransform> {
  const pattern = new RegExp(patterns[kind]);

  @Injectable()
  class CodePipe implements PipeTransform<string, string> {
    transform(text: string, { data: name = kind }: Pick<ArgumentMetadata, 'data'>): string {
      if (!pattern.test(text)) throw new Invalid([{ pointer: `#/${name}`, code: 'matches', params: {}, fallback: 'has the wrong format' }]);
      return text;
    }
  }
  return CodePipe;
}
