import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';

/**
 * What the kinds that a cluster has by its operators have against these objects: `place` is a file or a folder of CustomResourceDefinitions, as
 * `kubectl get crd -o yaml` prints them or the operators publish them. A field that none of them names is a fault, though a cluster drops it.
 */
export function crdFaultsOf(objects, place) {
  const kinds = kindsIn(place);
  return objects.filter(isOfOperators).flatMap((object) => {
    const { apiVersion, kind, metadata } = object;
    const name = `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
    const check = kinds.get(`${apiVersion} ${kind}`);
    if (!check) return [`${name}: the cluster knows no ${apiVersion} ${kind}`];
    if (check(object)) return [];
    return check.errors.map(({ instancePath, message, params }) => `${name}: ${instancePath} ${message} ${JSON.stringify(params)}`);
  });
}

/** Kubernetes' own are `v1`, `apps/v1`, `batch/v1` … or end in `k8s.io`. */
const isOfOperators = ({ apiVersion }) => /^[\w-]+(\.[\w-]+)+\//.test(apiVersion) && !apiVersion.includes('.k8s.io/');

function kindsIn(place) {
  const files = statSync(place).isDirectory() ? readdirSync(place).map((name) => path.join(place, name)) : [place];
  const definitions = files
    .filter((file) => /\.ya?ml$/.test(file))
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS()))
    .flatMap((found) => found?.items ?? [found])
    .filter((found) => found?.kind === 'CustomResourceDefinition');
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  return new Map(
    definitions.flatMap(({ spec: { group, names, versions } }) =>
      versions
        .filter(({ served }) => served)
        .map(({ name, schema }) => [`${group}/${name} ${names.kind}`, ajv.compile(topOf(strict(schema.openAPIV3Schema)))]),
    ),
  );
}

/** Of an object's own frame the schemas say nothing, or little. */
const topOf = (schema) => ({ ...schema, properties: { ...schema.properties, apiVersion: {}, kind: {}, metadata: {} } });

/** As JSON Schema has it: nothing that is not named, but where the kind says so; and without patterns that are Go's alone. */
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== 'object') return schema;
  const { properties, pattern, items, additionalProperties, ...rest } = schema;
  if (rest['x-kubernetes-int-or-string']) return {};
  const open = rest['x-kubernetes-preserve-unknown-fields'] || additionalProperties !== undefined;
  return {
    ...rest,
    ...(pattern && !pattern.includes('(?i)') && { pattern }),
    ...(items && { items: strict(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: strict(additionalProperties) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, strict(each)])),
      ...(!open && { additionalProperties: false }),
    }),
  };
}
