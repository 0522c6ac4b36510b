import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { resolverOf, valid } from '#testing';
import { root } from '../../scripts/test/program.js';
import { examples } from './examples.js';
import type { Example } from './examples.js';
import type { Kind } from './ground.js';

type Schema = Parameters<typeof valid>[0];
type Operation = Readonly<{ requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: Schema }>>> }> }>;
type Document = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, Schema>> }>;
}>;

/** What the id in a path is the id of, by the word before it. */
const kinds: Readonly<Record<string, Kind>> = {
  disputes: 'dispute',
  mediations: 'dispute',
  findings: 'finding',
  rounds: 'round',
  requests: 'request',
  units: 'unit',
  bodies: 'body',
  mediators: 'mediator',
};

const found = new Map<string, Example>();

/** What is asked of a route: as its example says, or where none was written, as the route itself is described. */
export function exampleOf(route: string): Example {
  const example = examples[route] ?? found.get(route) ?? described(route);
  found.set(route, example);
  return example;
}

function described(route: string): Example {
  const [method = '', at = ''] = route.split(' ');
  const [, , service = '', collection = ''] = at.split('/');
  const of = at.includes('{id}') ? kinds[collection] : undefined;
  const body = bodyOf(service, at, method.toLowerCase());
  return { ...(of !== undefined && { of }), ...(body !== undefined && { body }) };
}

/** Any that keeps to the document: whose case it is is asked before what is said of it. The same in every run. */
function bodyOf(service: string, at: string, method: string): object | undefined {
  const { paths, components } = JSON.parse(readFileSync(path.join(root, `docs/openapi/${service}.json`), 'utf8')) as Document;
  const form = paths[at]?.[method]?.requestBody?.content['application/json']?.schema;
  return form && (fc.sample(valid(form, resolverOf(components.schemas)), { numRuns: 1, seed: 7 })[0] as object);
}
