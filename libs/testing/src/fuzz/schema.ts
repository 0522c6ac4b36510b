/** As much of JSON Schema and OpenAPI as our documents use. */
export type Schema = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  format?: string;
  pattern?: string;
  example?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean;
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
}>;

export type Parameter = Readonly<{ in: 'path' | 'query' | 'header'; name: string; required?: boolean; schema: Schema }>;

export type Operation = Readonly<{
  operationId: string;
  parameters?: readonly Parameter[];
  security?: readonly Readonly<Record<string, readonly string[]>>[];
  requestBody?: Readonly<{ content: Readonly<Partial<Record<string, Readonly<{ schema: Schema }>>>> }>;
}>;

export type ApiDocument = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, Schema>> }>;
}>;

/** Reads a schema where another one only names it. */
export type Resolve = (schema: Schema) => Schema;

export const resolverOf =
  (schemas: Readonly<Record<string, Schema>> = {}): Resolve =>
  (schema) => {
    const [only] = schema.allOf ?? [];
    if (schema.$ref === undefined) return only && schema.allOf?.length === 1 ? resolverOf(schemas)(only) : schema;
    const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (!named) throw new Error(`no schema ${schema.$ref}`);
    return resolverOf(schemas)(named);
  };

/** Of an `anyOf` that says which members are needed together, rather than which kinds a value may have. */
export const needs = ({ anyOf = [] }: Schema): readonly (readonly string[])[] =>
  anyOf.every((each) => each.type === undefined && each.required) ? anyOf.map(({ required = [] }) => required) : [];

/** The kinds a value may have, where it may have several. */
export function kinds(schema: Schema): readonly Schema[] {
  if (schema.anyOf && needs(schema).length === 0) return schema.anyOf;
  return typeof schema.type === 'object' ? schema.type.map((type) => ({ ...schema, type })) : [];
}
