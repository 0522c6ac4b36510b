import { readFileSync } from 'node:fs';
import path from 'node:path';
import { arrowsOf, ofKind, rendered, script } from './deploy.js';
import type { KubernetesObject } from './deploy.js';
import { root } from './program.js';

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the arrows', () => {
  /** What keeps it running, and stands in no picture of what it does. */
  const [, table = ''] = /\| From \| To \| Why \|([\s\S]*?)\n\n/.exec(text('docs/operations.md')) ?? [];
  const upkeep = [...table.matchAll(/^\| ([\w -]+) \| ([\w ,]+) \| [^|]+ \|$/gm)].flatMap(([, from = '', to = '']) =>
    to.split(', ').map((each) => `${from} -> ${each}`),
  );

  /** Of the picture, where some are called otherwise. */
  const drawn = () => {
    const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(text('docs/architecture.md')) ?? [];
    const names: Record<string, string> = { console: 'people', idp: 'issuer', bus: 'broker' };
    const own = [...picture.matchAll(/subgraph (\w+)\[[\s\S]*?--- \w+\[\(/g)].map(([, service]) => `${service} -> ${service}'s db`);
    const lines = picture.split('\n').flatMap((line) => {
      const [, from = '', to = ''] = /^ {2}([\w &]+?) (?:<?-->|-\..*?\.->) ([\w &]+)(?:\[.*\])?$/.exec(line) ?? [];
      const each = (side: string) =>
        side
          .split(' & ')
          .filter(Boolean)
          .map((name) => names[name] ?? name);
      return each(from).flatMap((a) => each(to).map((b) => (a === 'broker' ? `${b} -> ${a}` : `${a} -> ${b}`)));
    });
    return [...new Set([...own, ...lines])].sort();
  };

  const known: Readonly<Record<string, string>> = {
    '192.0.2.10/32': 'issuer',
    '192.0.2.20/32': 'store',
    '192.0.2.30/32': 'cluster api',
    '192.0.2.40/32': 'agencies',
    '192.0.2.50/32': 'departments',
    '192.0.2.70/32': 'departments',
    '192.0.2.71/32': 'departments',
    '192.0.2.80/32': 'agencies',
    '192.0.2.81/32': 'agencies',
    '192.0.2.82/32': 'agencies',
    'agency-door': 'broker',
    'ingress-nginx': 'people',
    'kube-system': 'names',
  };

  it('that policies let pass are those of the architecture and of its upkeep, and no others', async () => {
    const words = arrowsOf(await rendered('county')).map((arrow) => {
      const [from = '', to = ''] = arrow.replace(/:\d+$/, '').split(' -> ');
      if (known[to] === 'names') return 'everybody -> names';
      const plain = (end: string) => known[end] ?? end.replace(/-(app|migrate)$/, '').replace(/-db$/, "'s db");
      return `${plain(from)} -> ${plain(to)}`;
    });
    const services = ['intake', 'mediation', 'screening', 'reporting'];
    const kindsOf = (arrow: string) =>
      arrow
        .split(' -> ')
        .map((end) => (end.endsWith("'s db") ? 'db' : services.includes(end) ? 'app' : end))
        .join(' -> ');
    const isUpkeep = (arrow: string) => {
      const [from, to] = arrow.split(' -> ');
      return upkeep.includes(kindsOf(arrow)) && (kindsOf(arrow) !== 'db -> db' || from === to);
    };
    expect([...new Set(words.filter((arrow) => !isUpkeep(arrow)))].sort()).toEqual(drawn());
    expect(upkeep.filter((arrow) => !words.some((word) => isUpkeep(word) && kindsOf(word) === arrow))).toEqual([]);
    expect(drawn().length).toBeGreaterThan(15);
  });

  it.each(['department', 'department-screening'])(
    'lead the broker of %s to the county’s, as the user that is known there',
    async (name) => {
      const [county, department] = [await rendered('county'), await rendered(name)];
      expect(arrowsOf(county)).toContain('192.0.2.50/32 -> broker:7422');
      expect(arrowsOf(department).filter((arrow) => arrow.includes('7422'))).toEqual(['broker -> 192.0.2.60/32:7422']);
      const [, user = 'nobody', host = 'nowhere'] =
        /"tls:\/\/([\w-]+):[^@]+@([\w.]+):7422"/.exec(JSON.stringify(department).replaceAll('\\', '')) ?? [];
      expect(JSON.stringify(county).replaceAll('\\', '')).toMatch(`"user": "${user}"`);
      const [hub] = ofKind<Readonly<{ dnsNames: string[] }>>(county, 'Certificate').filter(({ metadata }) => metadata.name === 'hub');
      expect(hub?.spec.dnsNames).toEqual([host]);
    },
  );

  describe('of a county’s edge to a department’s door', () => {
    type Desks = Readonly<{ deskFaultsOf(objects: readonly KubernetesObject[]): string[] }>;
    const settingsIn = (objects: readonly KubernetesObject[], name: string) =>
      ofKind(objects, 'ConfigMap').find(({ metadata }) => metadata.name.startsWith(`${name}-`))?.data ?? {};
    const told = (objects: readonly KubernetesObject[], name: string, more: Record<string, string>) =>
      objects.map((object) =>
        object.kind === 'ConfigMap' && object.metadata.name.startsWith(`${name}-`)
          ? { ...object, data: { ...object.data, ...more } }
          : object,
      );

    it('lead to those addresses alone', async () => {
      expect(arrowsOf(await rendered('county')).filter((arrow) => /^edge -> [\d.]+\/32/.test(arrow))).toEqual([
        'edge -> 192.0.2.10/32:443',
        'edge -> 192.0.2.70/32:443',
        'edge -> 192.0.2.71/32:443',
      ]);
    });

    it.each([
      ['department', ['mediation']],
      ['department-screening', ['mediation', 'screening']],
    ])('lead where people of %s come in, for what it runs, and whom the county signed in is believed', async (name, runs) => {
      const [county, department] = [await rendered('county'), await rendered(name)];
      const [ours, theirs] = [settingsIn(county, 'edge'), settingsIn(department, 'edge')];
      const { DESK, COUNTY } = settingsIn(department, 'settings');
      const doors = Object.entries(JSON.parse(ours['DESKS'] ?? '{}') as object).filter(([desk]) => desk.endsWith(`@${DESK}`));
      expect(Object.fromEntries(doors)).toEqual(Object.fromEntries(runs.map((service) => [`${service}@${DESK}`, theirs['ORIGIN']])));
      expect(COUNTY).toBe(settingsIn(county, 'settings')['COUNTY']);
      const issuers = [county, department].flatMap((objects) => ['edge', 'shared'].map((name) => settingsIn(objects, name)['OIDC_ISSUER']));
      expect(new Set(issuers).size).toBe(1);
      expect(arrowsOf(department).filter((arrow) => arrow.startsWith('edge -> 192.0.2.7'))).toEqual([]);
    });

    it('are missed by the check where one of them is forgotten', async () => {
      const { deskFaultsOf } = await script<Desks>('deploy/desks.mjs');
      const county = await rendered('county');
      expect(deskFaultsOf((await Promise.all(['county', 'department', 'department-screening', 'province'].map(rendered))).flat())).toEqual(
        [],
      );
      const { BESIDE = '' } = settingsIn(county, 'settings');
      const beside = told(county, 'settings', { BESIDE: `${BESIDE} mediation@justice` });
      expect(deskFaultsOf(beside)).toEqual([expect.stringMatching(/^junan: BESIDE names mediation@justice/)]);
      const deaf = told(county, 'settings', { BESIDE: BESIDE.replace('mediation@hrss ', '') });
      expect(deskFaultsOf(deaf)).toEqual([expect.stringMatching(/DESKS names mediation@hrss, which BESIDE does not/)]);
      const shut = county.filter(({ metadata }) => metadata.name !== 'edge-to-hrss');
      expect(deskFaultsOf(shut)).toEqual([expect.stringMatching(/no policy edge-to-hrss/)]);
      const { DESKS = '' } = settingsIn(county, 'edge');
      const clear = told(county, 'edge', { DESKS: DESKS.replace('https://hrss.junan.example.cn', 'http://hrss.junan.example.cn:443') });
      expect(deskFaultsOf(clear)).toEqual([expect.stringMatching(/without TLS/)]);
    });
  });

  it('lets databases ask whether the others of the same are there, as they do when the cluster’s API is silent', async () => {
    const asking = arrowsOf(await rendered('county')).filter((arrow) => arrow.endsWith('-db:8000') && !arrow.startsWith('cnpg-system'));
    expect(asking).toEqual(['intake', 'mediation', 'reporting', 'screening'].map((name) => `${name}-db -> ${name}-db:8000`));
  });

  it('are the policies’ own: without one of them fewer pass, and a wider one is seen', async () => {
    const objects = await rendered('department');
    const all = arrowsOf(objects);
    expect(all).toContain('mediation-app -> broker:4222');
    const without = objects.filter(({ kind, metadata }) => kind !== 'NetworkPolicy' || metadata.name !== 'broker');
    expect(arrowsOf(without)).not.toContain('mediation-app -> broker:4222');
    const wider = {
      kind: 'NetworkPolicy',
      metadata: { name: 'wide', namespace: 'junan-hrss' },
      spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ port: 8080 }] }] },
    };
    expect(arrowsOf([...objects, wider as unknown as KubernetesObject])).toContain('everybody -> mediation-app:8080');
  });
});
