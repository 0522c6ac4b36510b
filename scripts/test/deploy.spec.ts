import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { selfSigned } from '#testing/plain';
import { readConfig } from '../../libs/chassis/src/config.js';
import { environment } from '../../libs/chassis/src/environment.js';
import { domainOf } from '../../libs/messaging/src/names.js';
import { streamsOrder } from '../../libs/messaging/src/streams-order.js';
import { environmentOf, expanded, ofKind, rendered, running, script } from './deploy.js';
import type { Container, KubernetesObject, Running } from './deploy.js';
import { root } from './program.js';

type Faults = Readonly<{
  faultsOf(objects: unknown): Promise<string[]>;
  strangeFieldsOf(root: string, objects: unknown): Promise<string[]>;
}>;

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const componentOf = ({ labels }: Running) => labels['app.kubernetes.io/component'];
const serviceOf = ({ labels }: Running) => labels['app.kubernetes.io/name'] ?? '';
const containersIn = (pods: readonly Running[]) =>
  pods.flatMap((pod) => (pod.pod?.containers ?? []).map((container) => ({ pod, container })));

describe.each(['county', 'department', 'department-screening', 'province'])('the overlay %s', (overlay) => {
  let objects: KubernetesObject[];
  let pods: Running[];
  beforeAll(async () => {
    objects = await rendered(overlay);
    pods = running(objects).filter(({ pod }) => pod);
  });
  const apps = () => containersIn(pods.filter((pod) => componentOf(pod) === 'app'));

  it('is what Kubernetes and the operators know', async () => {
    const { faultsOf } = await script<Faults>('deploy/validate.mjs');
    expect(await faultsOf(objects)).toEqual([]);
    const misspelt = { ...objects.find(({ kind }) => kind === 'Cluster'), spec: { instances: 3, standbys: 2 } };
    expect((await faultsOf([misspelt])).join()).toMatch('standbys');
    const wrong = { ...objects.find(({ kind }) => kind === 'ScaledObject'), spec: { scaleTargetRef: {}, triggers: [{ type: 5 }] } };
    expect((await faultsOf([wrong])).join()).toMatch(/ScaledObject.*type/);
  });

  it('is in a namespace, all of it, which lets in nobody who could be root', () => {
    const namespaces = ofKind(objects, 'Namespace');
    expect(namespaces.length).toBe(overlay === 'province' ? 2 : 1);
    for (const { metadata } of namespaces) expect(metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
    const known = namespaces.map(({ metadata }) => metadata.name);
    const elsewhere = objects.filter(({ kind, metadata }) => kind !== 'Namespace' && !known.includes(metadata.namespace ?? ''));
    expect(elsewhere.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([]);
  });

  it('runs nothing as root, with a token, or without bounds', () => {
    for (const { name, pod } of pods) {
      expect({ name, ...pod?.securityContext }).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(Number(pod?.securityContext['runAsUser'])).toBeGreaterThan(9_999);
      expect({ name, token: pod?.automountServiceAccountToken, links: pod?.enableServiceLinks }).toEqual({
        name,
        token: false,
        links: false,
      });
    }
    for (const { pod, container } of containersIn(pods)) {
      expect({ name: pod.name, ...container.securityContext }).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      for (const bounds of [container.resources.requests, container.resources.limits])
        expect(bounds).toMatchObject({ cpu: expect.any(String), memory: expect.any(String) });
    }
  });

  it('names every image by a version', () => {
    const databases = ofKind<Readonly<{ imageName: string }>>(objects, 'Cluster').map(({ spec }) => spec.imageName);
    for (const image of [...containersIn(pods).map(({ container }) => container.image), ...databases])
      expect(image).toMatch(/:(?!latest$)v?\d+[\w.-]*$/);
  });

  it('spreads whatever serves over machines, and lets only one of it be taken away at a time', () => {
    const budgets = ofKind<Readonly<{ selector: Readonly<{ matchLabels: Record<string, string> }> }>>(objects, 'PodDisruptionBudget');
    for (const pod of pods.filter((each) => !['migrate', 'copies'].includes(componentOf(each) ?? ''))) {
      expect({ name: pod.name, spread: pod.pod?.topologySpreadConstraints?.length ?? 0 }).not.toEqual({ name: pod.name, spread: 0 });
      const its = budgets.filter(
        ({ metadata, spec }) =>
          metadata.namespace === pod.namespace &&
          Object.entries(spec.selector.matchLabels).every(([key, value]) => pod.labels[key] === value),
      );
      expect({ name: pod.name, budgets: its.length }).toEqual({ name: pod.name, budgets: 1 });
    }
  });

  it('scales every service by the lag of all that it hears, in its own county', () => {
    type Scaling = Readonly<{
      scaleTargetRef: { name: string };
      maxReplicaCount: number;
      triggers: { type: string; metadata: Record<string, string> }[];
    }>;
    const scaled = ofKind<Scaling>(objects, 'ScaledObject');
    expect(scaled.map(({ spec }) => spec.scaleTargetRef.name).sort()).toEqual(
      apps()
        .map(({ pod }) => pod.name)
        .sort(),
    );
    expect(text('libs/chassis/src/meters.ts')).toMatch("'junan_consumer_lag'");
    // Else `service` is the Service's name, and nothing is ever behind.
    type Monitor = Readonly<{ endpoints: Readonly<{ honorLabels?: boolean }>[] }>;
    const monitors = ofKind<Monitor>(objects, 'ServiceMonitor').filter(({ metadata }) => metadata.name !== 'edge');
    expect(monitors.length).toBe(scaled.length);
    for (const { spec } of monitors) expect(spec.endpoints).toMatchObject([{ honorLabels: true }]);
    for (const { metadata, spec } of scaled) {
      const app = apps().find(({ pod }) => pod.name === spec.scaleTargetRef.name && pod.namespace === metadata.namespace);
      const { county } = app?.pod.labels ?? {};
      expect(county).toMatch(/^5107\d\d$/);
      expect(spec.triggers.map(({ metadata: { query, value } }) => query ?? value)).toEqual([
        '70',
        `sum(junan_consumer_lag{county="${county}",service="${app && serviceOf(app.pod)}"})`,
      ]);
      expect(spec.maxReplicaCount).toBeLessThanOrEqual(16);
    }
  });

  it('asks every service and the edge at doors that they have', () => {
    const doors = { app: text('libs/chassis/src/ops.ts'), edge: text('scripts/edge/health.mjs') };
    for (const { pod, container } of containersIn(pods)) {
      const door = doors[componentOf(pod) as 'app'];
      if (!door) continue;
      for (const probe of [container.startupProbe, container.livenessProbe, container.readinessProbe]) {
        expect({ name: pod.name, port: probe?.httpGet.port }).toEqual({ name: pod.name, port: 'ops' });
        expect(door).toMatch(`.get('${probe?.httpGet.path}'`);
      }
    }
  });

  it('lets a service end in its own time', () => {
    const [, own = ''] = /LAST_MOMENT = ([\d_]+)/.exec(text('libs/chassis/src/serve.ts')) ?? [];
    const longest = Number(own.replaceAll('_', '')) / 1000;
    expect(longest).toBeGreaterThan(0);
    for (const { pod, container } of apps()) {
      const waits = container.lifecycle?.preStop?.sleep?.seconds ?? 0;
      expect(waits).toBeGreaterThanOrEqual(5);
      const drains = Number(environmentOf(objects, pod, container)['DRAIN_SECONDS']);
      expect(pod.pod?.terminationGracePeriodSeconds).toBeGreaterThan(waits + drains + longest);
    }
  });

  it('has a service or an edge that ends serve who is connected for longer than an unused line is kept', () => {
    const [, idle = ''] = /IDLE_MS = ([\d_]+)/.exec(text('scripts/edge/pass-on.mjs')) ?? [];
    const [, last = ''] = /LAST_MOMENT_MS = ([\d_]+)/.exec(text('scripts/edge/ending.mjs')) ?? [];
    const [kept, longest] = [idle, last].map((ms) => Number(ms.replaceAll('_', '')) / 1000) as [number, number];
    expect(kept).toBeGreaterThan(0);
    const ending = containersIn(pods).filter(({ pod }) => ['app', 'edge'].includes(componentOf(pod) ?? ''));
    expect(ending.length).toBeGreaterThan(1);
    for (const { pod, container } of ending) {
      const drains = Number(environmentOf(objects, pod, container)['DRAIN_SECONDS']);
      expect(drains).toBeGreaterThan(kept);
      const waits = container.lifecycle?.preStop?.sleep?.seconds ?? 0;
      expect(pod.pod?.terminationGracePeriodSeconds).toBeGreaterThan(waits + drains + longest);
    }
  });

  it('starts every service as npm start does, and its migration', async () => {
    const { commandOf } = await script<{ commandOf(root: string, name: string, entry?: string): string[] }>('launch/services.mjs');
    const images = containersIn(pods).filter(({ pod }) => ['app', 'migrate'].includes(componentOf(pod) ?? ''));
    for (const { pod, container } of images) {
      const entry = componentOf(pod) === 'app' ? 'main' : 'migrate';
      const command = container.command.map((word) => expanded(word, environmentOf(objects, pod, container)));
      expect(command).toEqual(['node', ...commandOf('', serviceOf(pod), entry)]);
    }
  });

  describe('tells', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'junan-deploy-'));
      writeFileSync(path.join(folder, 'ca.crt'), selfSigned('authority').cert);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const usedIn = ({ command, env = [] }: Container) =>
      [...JSON.stringify([command, env]).matchAll(/\$\((\w+)\)/g)].map(([, name = '']) => name);
    /** Secrets as they may be, and the authorities' certificates where a file can be. */
    const given = (told: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(told).map(([name, value]) => [
          name,
          name === 'SEALED_KEYS' || name === 'BLIND_INDEX_KEY'
            ? `k1:${Buffer.alloc(32, 7).toString('base64')}`
            : value.replace(/\/run\/[\w-]+/, folder),
        ]),
      );

    it('every service all that it must know, and nothing that it does not read', () => {
      const settings = new Set([...Object.keys(environment.shape), 'NODE_ENV']);
      for (const { pod, container } of apps()) {
        const told = environmentOf(objects, pod, container);
        const strange = Object.keys(told).filter(
          (name) =>
            !settings.has(name) && !usedIn(container).includes(name) && !text('libs/messaging/src/wrong-setting.ts').includes(`'${name}'`),
        );
        expect({ name: pod.name, strange }).toEqual({ name: pod.name, strange: [] });
        const config = readConfig(given(told));
        expect(config).toMatchObject({ county: pod.labels['county'], nats: { tls: { ca: expect.any(String) } } });
        // Attachments are mediation's alone, in a bucket of its desk's.
        const bucket = `https://objects.example.cn/junan-${config.county}-${config.desk}`;
        const { shelf } = config.files;
        expect(shelf && 'bucket' in shelf ? shelf.bucket : shelf).toBe(serviceOf(pod) === 'mediation' ? bucket : undefined);
        expect(new URL(config.databaseUrl)).toMatchObject({ username: 'serving', hostname: `${serviceOf(pod)}-db-rw`, pathname: '/junan' });
      }
    });

    it('a migration the owner’s login, which no service has', () => {
      for (const { pod, container } of containersIn(pods.filter((each) => componentOf(each) === 'migrate'))) {
        const { DATABASE_URL: url = '', SERVING_LOGIN: serving } = environmentOf(objects, pod, container);
        expect(new URL(url)).toMatchObject({ username: 'owner', password: 'secret-password' });
        expect(serving).toBe('serving');
      }
      for (const { container } of apps()) expect(JSON.stringify(container)).not.toMatch('db-owner');
    });

    it('the edge what it reads', async () => {
      const { environment: edge } = await script<{ environment: { shape: object; parse(env: unknown): Record<string, unknown> } }>(
        'edge/settings.mjs',
      );
      for (const { pod, container } of containersIn(pods.filter((each) => componentOf(each) === 'edge'))) {
        const told = environmentOf(objects, pod, container);
        expect(Object.keys(told).filter((name) => !(name in edge.shape) && name !== 'NODE_ENV')).toEqual([]);
        const { UPSTREAMS, PROBES } = edge.parse({ ...told, SESSION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` });
        const services = apps()
          .filter((each) => each.pod.namespace === pod.namespace)
          .map((each) => serviceOf(each.pod));
        for (const known of [UPSTREAMS, PROBES]) expect(Object.keys(known as object).sort()).toEqual(services.sort());
        for (const service of services) expect((UPSTREAMS as Record<string, string>)[service]).toBe(`http://${service}-app:8080`);
      }
    });
  });

  describe('has a broker', () => {
    type Secret = Readonly<{ target: Readonly<{ template: Readonly<{ data: Record<string, string> }> }> }>;
    const users = (namespace: string) => {
      const found = ofKind<Secret>(objects, 'ExternalSecret').find(
        ({ metadata }) => metadata.name === 'broker-users' && metadata.namespace === namespace,
      );
      return found?.spec.target.template.data['users.conf'] ?? '';
    };

    it('that knows every service, by the name and the password that it comes with', () => {
      for (const { pod, container } of apps()) {
        const { NATS_USER, NATS_PASSWORD } = environmentOf(objects, pod, container);
        const { accounts } = JSON.parse(users(pod.namespace)) as { accounts: { county: { users: { user: string; password: string }[] } } };
        expect(accounts.county.users).toContainEqual(expect.objectContaining({ user: NATS_USER, password: `{{ .${serviceOf(pod)} }}` }));
        expect(NATS_PASSWORD).toBe('secret-NATS_PASSWORD');
      }
    });

    it('lets a desk hear those that speak elsewhere, who come to a broker of their own', () => {
      const streams: Record<string, RegExp> = {
        county: /MSG\.NEXT\.MEDIATION_510722_hrss\.reporting-county/,
        department: /MSG\.NEXT\.INTAKE_510722_county\.mediation-hrss/,
        'department-screening': /MSG\.NEXT\.SCREENING_510722_county\.screening-natural-resources/,
      };
      const all = ofKind(objects, 'Namespace')
        .map(({ metadata }) => users(metadata.name))
        .join();
      expect(all).toMatch(streams[overlay] ?? /MSG\.NEXT\.INTAKE_510723_county\.mediation-county/);
      expect(all.match(/"user": "\d{6}-(?!slice)/g)?.length).toBe(apps().length);
      const lines = overlay === 'county' ? ['hrss', 'natural-resources'] : [];
      expect(all.match(/"user": "\d{6}-slice-[\w-]+"/g) ?? []).toEqual(lines.map((desk) => `"user": "510722-slice-${desk}"`));
    });

    it('with a stream of each and a copy of those that it hears from elsewhere, on three servers', () => {
      type Stream = Readonly<{ name: string; replicas: number; mirror?: Readonly<{ externalApiPrefix: string }> }>;
      const streams = ofKind<Stream>(objects, 'Stream');
      expect(streams.filter(({ spec }) => !spec.mirror).length).toBe(apps().length);
      const ofCounty = (name: string) => `${name} from $JS.510722-county.API`;
      const copies: Record<string, string[]> = {
        county: [
          'MEDIATION_510722_hrss from $JS.510722-hrss.API',
          'MEDIATION_510722_natural-resources from $JS.510722-natural-resources.API',
          'SCREENING_510722_natural-resources from $JS.510722-natural-resources.API',
        ],
        department: ['INTAKE_510722_county', 'MEDIATION_510722_county', 'MEDIATION_510722_natural-resources'].map(ofCounty),
        'department-screening': ['INTAKE_510722_county', 'MEDIATION_510722_county', 'MEDIATION_510722_hrss', 'SCREENING_510722_county'].map(
          ofCounty,
        ),
      };
      const found = streams.flatMap(({ spec }) => (spec.mirror ? [`${spec.name} from ${spec.mirror.externalApiPrefix}`] : []));
      expect(found.sort()).toEqual(copies[overlay] ?? []);
      // One of which no age is said NACK makes to forget what is a year old, whatever its reference says.
      for (const { spec } of streams)
        expect(spec).toMatchObject({ storage: 'file', maxAge: '0s', replicas: 3, denyDelete: true, denyPurge: true, preventDelete: true });
    });

    it('whose configuration a broker reads, and which has all on disk before it says so', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'junan-broker-'));
      const { cert, key } = selfSigned('broker');
      const [map] = ofKind(objects, 'ConfigMap').filter(({ metadata }) => metadata.name.startsWith('broker-'));
      const config = map?.data?.['nats.conf'] ?? '';
      expect(config).toMatch(/^ *sync_interval: always$/m);
      const files = { 'ca.crt': cert, 'tls.crt': cert, 'tls.key': key, 'nats.conf': config.replaceAll('/run/broker-tls', folder) };
      for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
      writeFileSync(
        path.join(folder, 'users.conf'),
        users(map?.metadata.namespace ?? '')
          .replaceAll(/\{\{ \.(\w+) \}\}/g, 'word-of-$1')
          .replaceAll('/run/hub-tls', folder),
      );
      const server = process.env['JUNAN_NATS_SERVER'] ?? '';
      const [its] = containersIn(pods.filter((pod) => componentOf(pod) === 'broker'));
      const env = its ? environmentOf(objects, its.pod, its.container) : {};
      const desks: Record<string, string> = { department: 'hrss', 'department-screening': 'natural-resources' };
      expect(env['JETSTREAM_DOMAIN']).toBe(JSON.stringify(domainOf('510722', desks[overlay] ?? 'county')));
      const said = await promisify(execFile)(server, ['-t', '-c', path.join(folder, 'nats.conf')], { env });
      expect(said.stderr + said.stdout).toMatch('is valid');
      rmSync(folder, { recursive: true });
    });
  });

  it('copies every stream as the operator, by a command that its image has', () => {
    const copying = containersIn(pods.filter((each) => componentOf(each) === 'copies'));
    expect(copying.length).toBe(ofKind(objects, 'Namespace').length);
    for (const { pod, container } of copying) {
      const { NATS_USER, NATS_PASSWORD, ...told } = environmentOf(objects, pod, container);
      expect([NATS_USER, NATS_PASSWORD]).toEqual(['operator', 'secret-password']);
      expect(told).toEqual({ NATS_URL: 'tls://broker:4222', NATS_CA: '/run/broker-ca/ca.crt', NODE_ENV: 'production' });
      expect(container.command).toEqual(['node', 'dist/libs/messaging/streams.js']);
      expect(() => streamsOrder(container.args ?? [])).not.toThrow();
      expect(() => streamsOrder(['burn'])).toThrow('backup-all');
    }
  });

  it('keeps people’s words out of the databases’ logs, as npm start does', async () => {
    const { WORDLESS } = await script<{ WORDLESS: Record<string, unknown> }>('launch/postgres.mjs');
    const wanted = Object.fromEntries(Object.entries(WORDLESS).map(([name, value]) => [name, String(value)]));
    for (const { spec } of ofKind<Readonly<{ postgresql: { parameters: object } }>>(objects, 'Cluster'))
      expect(spec.postgresql.parameters).toMatchObject(wanted);
  });
});

it('a secret that no cluster would keep is found', async () => {
  const { sizeFaultsOf } = await script<{ sizeFaultsOf(objects: unknown): string[] }>('deploy/validate.mjs');
  const secret = (bytes: number) => ({
    kind: 'ExternalSecret',
    metadata: { name: 'users', namespace: 'junan' },
    spec: { target: { template: { data: { 'users.conf': 'x'.repeat(bytes) } } } },
  });
  expect(sizeFaultsOf([...(await rendered('county')), secret(2 ** 20)])).toEqual([]);
  expect(sizeFaultsOf([secret(2 ** 20 + 1)])).toEqual([expect.stringMatching(/^ExternalSecret junan\/users: 1048577 bytes/)]);
});

it('a field that no schema names is found', async () => {
  const { strangeFieldsOf } = await script<Faults>('deploy/validate.mjs');
  const objects = await rendered('department');
  const [edge] = ofKind<Readonly<{ template: { spec: object } }>>(objects, 'Deployment');
  const spoilt = { ...edge, metadata: { name: 'spoilt' }, spec: { ...edge?.spec, terminationGracePeriod: 5 } };
  expect(await strangeFieldsOf(root, [...objects, spoilt])).toEqual([expect.stringMatching(/spoilt.*terminationGracePeriod/)]);
});
