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

/** What looks so, in the path: of an address that was given out whole. */
export const Like = (name: string, pattern: string, example: string) =>
  asParam(name, { type: 'string', pattern, example }, new RegExp(pattern));

/** One of these words in the path. */
export const OneOf = (name: string, words: readonly string[]) =>
  asParam(name, { type: 'string', enum: [...words] }, new RegExp(`^(?:${words.join('|')})$`));

const inPath = (name: string, kind: keyof typeof patterns, example: string) =>
  asParam(name, { type: 'string', pattern: patterns[kind], example }, new RegExp(patterns[kind]));

type Schema = Readonly<{ type: 'string'; pattern?: string; example?: string; enum?: string[] }>;

/** Said of itself in the document, and held to it. */
function asParam(name: string, schema: Schema, pattern: RegExp): ParameterDecorator {
  return (controller, method, index) => {
    Param(name, pipeOf(pattern))(controller, method, index);
    const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
    if (method !== undefined && route) ApiParam({ name, schema })(controller, method, route);
  };
}

function pipeOf(pattern: RegExp): Type<PipeTransform> {
  @Injectable()
  class CodePipe implements PipeTransform<string, string> {
    transform(text: string, { data: name = 'code' }: Pick<ArgumentMetadata, 'data'>): string {
      if (!pattern.test(text)) throw new Invalid([{ pointer: `#/${name}`, code: 'matches', params: {}, fallback: 'has the wrong format' }]);
      return text;
    }
  }
  return CodePipe;
}
