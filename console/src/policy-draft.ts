/*
 * A policy on its form. What may be said of it is read from the JSON Schema that its service gives: a new policy needs words, and
 * no form of its own.
 */

type Schema = Readonly<{
  type?: string;
  const?: unknown;
  enum?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}>;

/** A unit that a length may be counted in. */
export type LengthUnit = Readonly<{ unit: string; least: number; most: number; hour: boolean; rolls: 'may' | 'must' | 'never' }>;

export type PolicyField = Readonly<{ name: string; optional: boolean }> &
  (
    | Readonly<{ kind: 'text'; most: number }>
    | Readonly<{ kind: 'number'; least: number; most: number }>
    | Readonly<{ kind: 'flag' }>
    | Readonly<{ kind: 'departments' }>
    | Readonly<{ kind: 'choice' | 'choices'; options: readonly string[] }>
    | Readonly<{ kind: 'length'; units: readonly LengthUnit[] }>
  );

export type LengthDraft = { unit: string; count: number | undefined; at: string; rolls: boolean };
/** What is typed in each field; a length that may be left out has no unit then. */
export type PolicyDraft = Record<string, string | number | boolean | string[] | LengthDraft | undefined>;

export function fieldsOf(shape: Readonly<Record<string, unknown>>): PolicyField[] {
  const { properties = {}, required = [] } = shape as Schema;
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, !required.includes(name)));
}

/** Where the word for what may be chosen stands: papers are called as the rules of them are. */
export const wordOf = (field: string, option: string): string =>
  field === 'paper' ? `rules.names.paper-${option}` : `rules.words.${option}`;

function fieldOf(name: string, schema: Schema, optional: boolean): PolicyField {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return { name, optional, kind: 'length', units: choices.map(unitOf) };
  if (schema.enum) return { name, optional, kind: 'choice', options: schema.enum };
  switch (schema.type) {
    case 'array':
      if (!schema.items?.enum) return { name, optional, kind: 'departments' };
      return { name, optional, kind: 'choices', options: schema.items.enum };
    case 'integer':
      return { name, optional, kind: 'number', least: schema.minimum ?? 0, most: schema.maximum ?? 0 };
    case 'boolean':
      return { name, optional, kind: 'flag' };
    case 'object':
      return { name, optional, kind: 'length', units: [unitOf(schema)] };
    default:
      return { name, optional, kind: 'text', most: schema.maxLength ?? 40 };
  }
}

function unitOf({ properties = {} }: Schema): LengthUnit {
  const { unit, count, at, rolls } = properties;
  return {
    unit: String(unit?.const ?? unit?.enum?.[0] ?? ''),
    least: count?.minimum ?? 0,
    most: count?.maximum ?? 0,
    hour: at !== undefined,
    rolls: rolls === undefined ? 'never' : rolls.const === true ? 'must' : 'may',
  };
}

type Value = Readonly<Record<string, unknown>>;

/** The next version begins as the one that is shown. */
export function draftOf(fields: readonly PolicyField[], value: Value | null): PolicyDraft {
  return Object.fromEntries(fields.map((field) => [field.name, typedOf(field, value?.[field.name])]));
}

function typedOf(field: PolicyField, value: unknown): PolicyDraft[string] {
  switch (field.kind) {
    case 'text':
    case 'choice':
      return typeof value === 'string' ? value : '';
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'flag':
      return value === true;
    case 'choices':
    case 'departments':
      return Array.isArray(value) ? [...(value as string[])] : [];
    case 'length': {
      const { unit, count, at = '', rolls = false } = (value ?? {}) as Partial<LengthDraft>;
      return { unit: unit ?? (field.optional ? '' : (field.units[0]?.unit ?? '')), count, at, rolls };
    }
  }
}

/** As it is sent: what is missing goes as it is, and the service says where. */
export function valueOf(fields: readonly PolicyField[], draft: PolicyDraft): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = sentOf(field, draft[field.name]);
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );
}

function sentOf(field: PolicyField, typed: PolicyDraft[string]): unknown {
  switch (field.kind) {
    case 'text': {
      const text = String(typed ?? '').trim();
      return text === '' && field.optional ? undefined : text;
    }
    case 'choice':
      return typed === '' && field.optional ? undefined : typed;
    case 'choices':
    case 'departments':
      return field.optional && (typed as string[]).length === 0 ? undefined : typed;
    case 'length':
      return lengthOf(field.units, typed as LengthDraft);
    default:
      return typed;
  }
}

function lengthOf(units: readonly LengthUnit[], { unit, count, at, rolls }: LengthDraft): unknown {
  const found = units.find((each) => each.unit === unit);
  if (!found) return undefined;
  return {
    unit,
    ...(count !== undefined && { count }),
    ...(found.hour && at !== '' && { at }),
    ...((found.rolls === 'must' || (found.rolls === 'may' && rolls)) && { rolls: true }),
  };
}
