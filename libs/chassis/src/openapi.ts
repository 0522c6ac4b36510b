import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServiceDefinition } from './definition.js';
import { IF_MATCH, KEY, LANGUAGES } from './headers.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const WRITES = ['post', 'put', 'patch', 'delete'] as const;

/** RFC 9457. `code` names the rule and never changes; `title` and `detail` are for people, in their language. */
const Problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Which rule refused, such as mediation.closed' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } as never },
    errors: {
      type: 'array',
      description: 'What is wrong with which field',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901, as a URI fragment' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const parameters = {
  'Accept-Language': {
    description: 'zh (default) or en, for the texts in problem documents',
    schema: { type: 'string', pattern: LANGUAGES, example: 'zh-CN, en;q=0.5' },
  },
  'Idempotency-Key': {
    description:
      'The same key never acts twice; the first receipt is answered again. After a 503 of code unavailable.unknown, send the same again under it',
    schema: { type: 'string', minLength: 8, maxLength: 200, pattern: KEY, example: '0199f0a4-7c1e-7abc-8def-0123456789ab' },
  },
  'If-Match': {
    description: 'The sequence that was read (ETag); 412 when it is stale, any with *',
    schema: { type: 'string', pattern: IF_MATCH, example: '"3"' },
  },
} as const;

/** The service's OpenAPI 3.1, made from its controllers and DTOs; what all services share is added once, here. */
export function openApiOf(app: NestFastifyApplication, { name, guests }: ServiceDefinition): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle(`Junan ${name}`)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer');
  if (guests) builder.addSecurity('guest', { type: 'http', scheme: 'guest', description: 'The session of who came by a link' });
  const document = SwaggerModule.createDocument(app, builder.build(), { operationIdFactory });

  const problem = {
    description: 'Why not, as a problem document',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem } };
  for (const path of Object.values(document.paths)) {
    for (const method of ['get', ...WRITES] as const) {
      const operation: Operation | undefined = path[method];
      if (!operation) continue;
      operation.responses['default'] ??= problem;
      const names = method === 'get' ? (['Accept-Language'] as const) : (['Accept-Language', 'Idempotency-Key', 'If-Match'] as const);
      operation.parameters = [
        ...(operation.parameters ?? []),
        ...names.map((header) => ({
          in: 'header' as const,
          name: header,
          required: false,
          ...parameters[header],
          schema: { ...parameters[header].schema },
        })),
      ];
    }
  }
  closeForms(document);
  return document;
}

/** What a form does not name it does not take. */
function closeForms({ paths, components }: OpenAPIObject): void {
  const schemas = (components?.schemas ?? {}) as Record<string, Schema & { additionalProperties?: boolean }>;
  const forms = Object.values(paths).flatMap((path) => WRITES.flatMap((method) => namesIn(path[method]?.requestBody)));
  for (const closed = new Set<string>(); forms.length > 0;) {
    const name = forms.pop() ?? '';
    const schema = schemas[name];
    if (!schema || closed.has(name)) continue;
    closed.add(name);
    forms.push(...namesIn(schema));
    schema.additionalProperties = false;
  }
}

/** The schemas that a part of the document refers to. */
const namesIn = (part: unknown): string[] =>
  [...JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);

/** `round.list`: a method's name alone is often the same in two controllers, and an operation's id must be its own. */
function operationIdFactory(controller: string, method: string): string {
  const noun = controller.replace(/Controller$/, '');
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}.${method}`;
}

/** Made when first asked for, so that it costs a start nothing. */
export function publishOpenApi(app: NestFastifyApplication, definition: ServiceDefinition): void {
  SwaggerModule.setup(`api/${definition.name}/docs`, app, () => openApiOf(app, definition), {
    jsonDocumentUrl: `api/${definition.name}/openapi.json`,
    raw: ['json'],
    customSiteTitle: `Junan ${definition.name}`,
  });
}
