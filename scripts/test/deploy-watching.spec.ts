import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { ofKind, script } from './deploy.js';
import type { KubernetesObject } from './deploy.js';
import { figures } from './figures.js';
import { root } from './program.js';

type Alert = Readonly<{ alert: string; expr: string; labels: Readonly<{ severity: string }>; annotations: Readonly<{ summary: string }> }>;
type Rules = Readonly<{ groups: readonly Readonly<{ rules: readonly Alert[] }>[] }>;
type Source = Readonly<{ type: string; uid: string }>;
type Variable = Readonly<{ name: string; type: string; query: string; datasource?: Source }>;
type Panel = Readonly<{
  id: number;
  title: string;
  datasource: Source;
  targets: readonly Readonly<{ expr: string; legendFormat: string }>[];
}>;
type Dashboard = Readonly<{ uid: string; templating: Readonly<{ list: readonly Variable[] }>; panels: readonly Panel[] }>;
type Deploy = Readonly<{ render(root: string, folder: string): Promise<KubernetesObject[]> }>;
type Faults = Readonly<{ faultsOf(objects: unknown): Promise<string[]> }>;

/** What is wrong with a query: it cannot be read, or it asks for a figure or a label that nothing tells. */
function faultsIn(query: string, known: ReadonlyMap<string, readonly string[]>): string[] {
  const faults: string[] = [];
  const figuresAsked: string[] = [];
  const labelsAsked: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to, node }) => {
      const said = query.slice(from, to);
      if (type.isError) faults.push(`cannot be read at ${from}`);
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector') figuresAsked.push(said);
      if (type.name === 'LabelName') labelsAsked.push(said);
    },
  });
  const told = figuresAsked.flatMap((name) => known.get(name) ?? []);
  if (figuresAsked.length === 0) faults.push('asks for no figure');
  faults.push(...figuresAsked.filter((name) => !known.has(name)).map((name) => `no figure ${name}`));
  faults.push(...labelsAsked.filter((label) => !told.includes(label)).map((label) => `no label ${label}`));
  return faults;
}

describe('what watches Junan', () => {
  let objects: KubernetesObject[];
  let known: ReadonlyMap<string, readonly string[]>;
  let alerts: readonly Alert[];
  let dashboards: readonly Dashboard[];
  beforeAll(async () => {
    objects = await (await script<Deploy>('deploy/kustomize.mjs')).render(root, 'deploy/kubernetes/watching');
    known = await figures();
    alerts = ofKind<Rules>(objects, 'PrometheusRule').flatMap(({ spec }) => spec.groups.flatMap(({ rules }) => rules));
    dashboards = ofKind(objects, 'ConfigMap').flatMap(({ data = {} }) => Object.values(data).map((each) => JSON.parse(each) as Dashboard));
  });

  it('is what the Prometheus operator knows', async () => {
    const { faultsOf } = await script<Faults>('deploy/validate.mjs');
    expect(await faultsOf(objects)).toEqual([]);
    expect(objects.map(({ kind }) => kind).sort()).toEqual(['ConfigMap', 'PrometheusRule']);
  });

  it('knows a wrong query from a right one', () => {
    expect(faultsIn('sum by (service) (junan_consumer_lag{stream="x"})', known)).toEqual([]);
    expect(faultsIn('sum by (service (junan_consumer_lag)', known)[0]).toMatch('cannot be read');
    expect(faultsIn('junan_imagined > 0', known)).toEqual(['no figure junan_imagined']);
    expect(faultsIn('sum by (stream) (junan_outbox_waiting)', known)).toEqual(['no label stream']);
  });

  it('alerts by figures that are told, and says so', () => {
    expect(alerts.flatMap(({ alert, expr }) => faultsIn(expr, known).map((fault) => `${alert}: ${fault}`))).toEqual([]);
    for (const { alert, labels, annotations } of alerts) {
      expect({ alert, ...labels }).toEqual({ alert, severity: expect.stringMatching(/^(critical|warning)$/) });
      expect({ alert, ...annotations }).toEqual({ alert, summary: expect.stringMatching(/county.*：/) });
    }
  });

  it('leaves no figure of ours unseen: each is on a dashboard', () => {
    const drawn = dashboards.flatMap(({ panels }) => panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))).join('\n');
    const ours = [...known.keys()].filter((name) => name.startsWith('junan_'));
    expect(ours.length).toBeGreaterThan(8);
    expect(ours.filter((name) => !drawn.includes(name))).toEqual([]);
  });

  it('draws by figures that are told, from the one source that is chosen', () => {
    expect(dashboards.map(({ uid }) => uid).sort()).toEqual(['junan-queues', 'junan-services']);
    for (const { uid, templating, panels } of dashboards) {
      const [source, ...others] = templating.list;
      expect(source).toMatchObject({ name: 'datasource', type: 'datasource', query: 'prometheus' });
      const chosen = { type: 'prometheus', uid: '${datasource}' };
      for (const { datasource, query } of others) {
        expect(datasource).toEqual(chosen);
        expect(known.has(/^label_values\((\w+), county\)$/.exec(query)?.[1] ?? '')).toBe(true);
      }
      const variables = [...templating.list.map(({ name }) => name), '__rate_interval'];
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      for (const { title, datasource, targets } of panels) {
        expect({ title, datasource }).toEqual({ title, datasource: chosen });
        for (const { expr, legendFormat } of targets) {
          const strange = [...expr.matchAll(/\$(\w+)/g)].map(([, name = '']) => name).filter((name) => !variables.includes(name));
          const unnamed = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)]
            .map(([, label = '']) => label)
            .filter((label) => !expr.includes(label));
          expect({ uid, title, strange, unnamed }).toEqual({ uid, title, strange: [], unnamed: [] });
          expect({ uid, title, faults: faultsIn(expr.replaceAll('$__rate_interval', '5m'), known) }).toEqual({ uid, title, faults: [] });
        }
      }
    }
  });

  it('has its line for each alert in docs/operations.md, with what to do, and no line more', () => {
    const [, table = ''] = readFileSync(path.join(root, 'docs/operations.md'), 'utf8').split('| Alert | For people | Do |');
    const lines = [...table.matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, alert]) => alert);
    expect(lines).toEqual(alerts.map(({ alert }) => alert));
  });
});
