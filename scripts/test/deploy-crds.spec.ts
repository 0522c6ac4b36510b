import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { script } from './deploy.js';

describe('the kinds of a cluster', () => {
  const schema = {
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
      spec: {
        type: 'object',
        required: ['size'],
        properties: {
          size: { type: 'integer' },
          port: { 'x-kubernetes-int-or-string': true, type: 'string' },
          free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, properties: { a: { type: 'string' } } },
          words: { type: 'object', additionalProperties: { type: 'string' } },
          mode: { type: 'string', pattern: '^(?i)(warn)$' },
        },
      },
    },
  };
  const crd = {
    kind: 'CustomResourceDefinition',
    spec: { group: 'example.cn', names: { kind: 'Thing' }, versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: schema } }] },
  };
  const thing = (spec: object, kind = 'Thing') => ({
    apiVersion: 'example.cn/v1',
    kind,
    metadata: { name: 'one', namespace: 'junan' },
    spec,
  });
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-crds-'));
    // As an operator publishes it, and as `kubectl get crd -o yaml` prints it.
    writeFileSync(path.join(folder, 'crd.yaml'), stringify(crd));
    writeFileSync(path.join(folder, 'list.yml'), stringify({ kind: 'List', items: [crd] }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['crd.yaml', 'list.yml'])('are read from %s, and hold against them what is theirs', async (file) => {
    const { crdFaultsOf } = await script<{ crdFaultsOf(objects: unknown, place: string): string[] }>('deploy/crds.mjs');
    const faults = (...objects: object[]) => crdFaultsOf(objects, path.join(folder, file));
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' } };
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'x' } };
    expect(faults(service, policy, thing({ size: 1, port: 80, free: { b: 1 }, words: { any: 'x' }, mode: 'WARN' }))).toEqual([]);
    expect(faults(thing({ size: 1, sise: 2 }))).toEqual([expect.stringMatching(/^Thing junan\/one: \/spec .*sise/)]);
    expect(faults(thing({}))).toEqual([expect.stringMatching(/size/)]);
    expect(faults(thing({ size: 1, words: { any: 5 } }))).toEqual([expect.stringMatching(/words\/any must be string/)]);
    expect(faults(thing({}, 'Other'))).toEqual(['Other junan/one: the cluster knows no example.cn/v1 Other']);
  });
});
