import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ofKind, rendered, running } from './deploy.js';
import type { Amounts } from './deploy.js';
import { figures } from './figures.js';
import { root } from './program.js';

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('docs/operations.md', () => {
  const page = text('docs/operations.md');

  it('names commands, files, figures and doors that there are', async () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const commands = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...page.matchAll(/(?<!dist\/)\b(?:deploy|libs|scripts)\/[\w./*-]*\w/g)]
      .map(([file]) => file)
      .filter((file) => !/[*]|\.env$/.test(file));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(8);
    const told = await figures();
    expect([...page.matchAll(/junan_\w+/g)].map(([name]) => name).filter((name) => !told.has(name))).toEqual([]);
    const programs = [...page.matchAll(/dist\/((?:apps\/\w+\/src|libs\/\w+)\/\w+)\.js/g)].map(([, entry = '']) => `${entry}.ts`);
    expect(programs).toContain('libs/messaging/streams.ts');
    expect(programs.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('brings the schemas up to date before what needs them: the label that it selects is the Jobs’ alone', async () => {
    const [, selector = ''] = /kubectl apply --server-side -k \S+ -l (\S+?)`/.exec(page) ?? [];
    const [label = '', value = ''] = selector.split('=');
    const objects = await rendered('county');
    const selected = objects.filter(({ metadata }) => metadata.labels?.[label] === value);
    expect(selected).toEqual(ofKind(objects, 'Job'));
    expect(selected.length).toBe(4);
    const release = page.slice(page.indexOf('A release: another `newTag`'));
    const steps = ['delete job -l', `-l ${selector}\``, 'wait --for=condition=complete', 'then step 3'].map((step) =>
      release.indexOf(step),
    );
    expect(steps.filter((at) => at < 0)).toEqual([]);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  it('names every secret that the manifests ask for', async () => {
    type Secret = Readonly<{ data: readonly Readonly<{ remoteRef: Readonly<{ key: string; property: string }> }>[] }>;
    const asked = ofKind<Secret>(await rendered('county'), 'ExternalSecret').flatMap(({ spec }) =>
      spec.data.map(({ remoteRef }) => remoteRef),
    );
    expect(asked.filter(({ property }) => !page.includes(`\`${property}\``))).toEqual([]);
    expect([...new Set(asked.map(({ key }) => key))].sort()).toEqual(['broker', 'edge', 'intake', 'mediation', 'reporting', 'screening']);
  });
});

describe('docs/scale.md', () => {
  it('says what a county’s manifests ask of the machines, and a province’s counties', async () => {
    const objects = await rendered('county');
    type Counted = Readonly<Partial<Record<'replicas' | 'instances' | 'minReplicaCount' | 'minReplicas', number>>>;
    const least = new Map(
      ['Deployment', 'StatefulSet', 'ScaledObject', 'HorizontalPodAutoscaler'].flatMap((kind) =>
        ofKind<Counted>(objects, kind).map(
          ({ metadata, spec }) => [metadata.name, spec.replicas ?? spec.minReplicaCount ?? spec.minReplicas ?? 0] as const,
        ),
      ),
    );
    const pods = running(objects)
      .filter(({ pod, labels }) => pod && !['migrate', 'copies'].includes(labels['app.kubernetes.io/component'] ?? ''))
      .map(({ name, pod }) => ({ times: least.get(name) ?? 0, asks: pod?.containers[0]?.resources.requests }));
    const databases = ofKind<Readonly<{ instances: number; resources: Readonly<{ requests: Amounts }> }>>(objects, 'Cluster').map(
      ({ spec }) => ({ times: spec.instances, asks: spec.resources.requests }),
    );
    const all = [...pods, ...databases];
    const cores = all.reduce((sum, { times, asks }) => sum + times * coresIn(asks?.cpu), 0);
    const gigabytes = all.reduce((sum, { times, asks }) => sum + times * bytesIn(asks?.memory), 0) / 1e9;
    const page = text('docs/scale.md');
    expect(page).toMatch(`ask for ${cores.toFixed(1)} cores and ${gigabytes.toFixed(0)} GB`);
    const province = Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
    expect(page).toMatch(
      `120 counties as they stand ask for ${province.format(120 * cores)} cores and ${(0.12 * gigabytes).toFixed(1)} TB`,
    );
  });

  const coresIn = (amount = '0') => (amount.endsWith('m') ? Number.parseInt(amount) / 1000 : Number(amount));
  const bytesIn = (amount = '0Mi') => Number.parseInt(amount) * (amount.endsWith('Gi') ? 2 ** 30 : 2 ** 20);
});
