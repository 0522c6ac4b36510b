import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { operatorsShapes } from './operators.mjs';

/** Where npm has the schemas of an API: as validators, and as types. External Secrets' v1 is its v1beta1, promoted. */
const MODELS = {
  v1: 'kubernetes-models/v1',
  'apps/v1': 'kubernetes-models/apps/v1',
  'autoscaling/v2': 'kubernetes-models/autoscaling/v2',
  'batch/v1': 'kubernetes-models/batch/v1',
  'networking.k8s.io/v1': 'kubernetes-models/networking.k8s.io/v1',
  'policy/v1': 'kubernetes-models/policy/v1',
  'keda.sh/v1alpha1': '@kubernetes-models/keda/keda.sh/v1alpha1',
  'external-secrets.io/v1': '@kubernetes-models/external-secrets/external-secrets.io/v1beta1',
  'monitoring.coreos.com/v1': '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1',
  'cert-manager.io/v1': '@kubernetes-models/cert-manager/cert-manager.io/v1',
};

const nameOf = ({ kind, metadata }) => `${kind} ${metadata?.namespace ?? ''}/${metadata?.name}`;

/** What the schemas have against these objects, one line each. */
export async function faultsOf(objects) {
  return (await Promise.all(objects.map(faultsIn))).flat();
}

async function faultsIn(object) {
  const { apiVersion, kind } = object;
  const shape = operatorsShapes.get(`${apiVersion} ${kind}`);
  if (shape)
    return (shape.safeParse(object).error?.issues ?? []).map(({ path: at, message }) => `${nameOf(object)}: ${at.join('.')} ${message}`);
  const model = MODELS[apiVersion] && (await import(MODELS[apiVersion]))[kind];
  if (!model) return [`${nameOf(object)}: there is no schema for ${apiVersion} ${kind}`];
  try {
    new model({ ...object, apiVersion: model.apiVersion }).validate();
    return [];
  } catch (error) {
    return [`${nameOf(object)}: ${error.message}`];
  }
}

/** A Secret holds a megabyte: what more users may do at a broker than that, no cluster keeps. */
const SECRET_BYTES = 2 ** 20;

export const sizeFaultsOf = (objects) =>
  objects
    .filter(({ kind }) => kind === 'ExternalSecret')
    .map((object) => ({ object, bytes: Buffer.byteLength(Object.values(object.spec.target?.template?.data ?? {}).join('')) }))
    .filter(({ bytes }) => bytes > SECRET_BYTES)
    .map(({ object, bytes }) => `${nameOf(object)}: ${bytes} bytes are more than a Secret holds`);

/**
 * A schema lets pass what it does not name, so that a misspelt field is just no field. Its types do not: the objects are read as literals
 * of them by the compiler.
 */
export async function strangeFieldsOf(root, objects) {
  const { default: ts } = await import('typescript');
  const typed = objects.filter(({ apiVersion }) => apiVersion in MODELS);
  const lines = typed.map((object, i) => {
    const { apiVersion, kind } = object;
    const version = MODELS[apiVersion]
      .split('/')
      .slice(MODELS[apiVersion].startsWith('@') ? 2 : 1)
      .join('/');
    return `export const o${i}: import('${MODELS[apiVersion]}').I${kind} = ${JSON.stringify({ ...object, apiVersion: version })};`;
  });
  const file = path.join(root, '.cache/check-deploy/objects.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const source = program.getSourceFile(file);
  return [...program.getSemanticDiagnostics(source), ...program.getSyntacticDiagnostics(source)].map(({ start, messageText }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    return `${nameOf(typed[line])}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`;
  });
}
