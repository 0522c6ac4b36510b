import path from 'node:path';
import { root } from './program.js';

export type Labels = Readonly<Record<string, string>>;
type Named = Readonly<{ name: string }>;
export type Amounts = Readonly<Record<'cpu' | 'memory', string>>;
type Probe = Readonly<{ httpGet: Readonly<{ path: string; port: string }> }>;

export type Container = Named &
  Readonly<{
    image: string;
    command: readonly string[];
    args?: readonly string[];
    env?: readonly (Named &
      Readonly<{ value?: string; valueFrom?: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> }>)[];
    envFrom?: readonly Readonly<{ configMapRef?: Named; secretRef?: Named }>[];
    startupProbe?: Probe;
    livenessProbe?: Probe;
    readinessProbe?: Probe;
    lifecycle?: Readonly<{ preStop?: Readonly<{ sleep?: Readonly<{ seconds: number }> }> }>;
    resources: Readonly<{ requests: Amounts; limits: Amounts }>;
    securityContext: Readonly<Record<string, unknown>>;
  }>;

export type PodSpec = Readonly<{
  automountServiceAccountToken: boolean;
  enableServiceLinks: boolean;
  terminationGracePeriodSeconds?: number;
  securityContext: Readonly<Record<string, unknown>>;
  topologySpreadConstraints?: readonly unknown[];
  containers: readonly Container[];
  volumes?: readonly unknown[];
}>;

type Selector = Readonly<{
  matchLabels?: Labels;
  matchExpressions?: readonly Readonly<{ key: string; operator: string; values: string[] }>[];
}>;
type Peer = Readonly<{ podSelector?: Selector; namespaceSelector?: Selector; ipBlock?: Readonly<{ cidr: string }> }>;
type Rule = Readonly<{ from?: readonly Peer[]; to?: readonly Peer[]; ports: readonly Readonly<{ port: number }>[] }>;
export type PolicySpec = Readonly<{
  podSelector: Selector;
  policyTypes: readonly string[];
  ingress?: readonly Rule[];
  egress?: readonly Rule[];
}>;

export type KubernetesObject<Spec = Readonly<Record<string, unknown>>> = Readonly<{
  apiVersion: string;
  kind: string;
  metadata: Named & Readonly<{ namespace?: string; labels?: Labels }>;
  spec: Spec;
  data?: Readonly<Record<string, string>>;
}>;

export const script = async <T>(file: string) => (await import(path.join(root, 'scripts', file))) as T;

export async function rendered(overlay: string): Promise<KubernetesObject[]> {
  const { render } = await script<{ render(root: string, folder: string): Promise<KubernetesObject[]> }>('deploy/kustomize.mjs');
  return render(root, `deploy/kubernetes/overlays/${overlay}`);
}

export const ofKind = <Spec>(objects: readonly KubernetesObject[], kind: string): KubernetesObject<Spec>[] =>
  objects.filter((object) => object.kind === kind) as unknown as KubernetesObject<Spec>[];

/** Whatever runs as pods of ours; a database's are made by its operator, from its labels. */
export type Running = Readonly<{ namespace: string; name: string; labels: Labels; pod?: PodSpec }>;

type Templated = Readonly<{ template: Readonly<{ metadata: Readonly<{ labels: Labels }>; spec: PodSpec }> }>;

export function running(objects: readonly KubernetesObject[]): Running[] {
  const templated = ['Deployment', 'StatefulSet', 'Job'].flatMap((kind) => ofKind<Templated>(objects, kind));
  const repeated = ofKind<Readonly<{ jobTemplate: Readonly<{ spec: Templated }> }>>(objects, 'CronJob');
  const all = [...templated, ...repeated.map(({ metadata, spec }) => ({ metadata, spec: spec.jobTemplate.spec }))];
  const databases = ofKind<Readonly<{ inheritedMetadata: Readonly<{ labels: Labels }> }>>(objects, 'Cluster');
  return [
    ...all.map(({ metadata, spec: { template } }) => ({
      ...placeOf(metadata),
      labels: template.metadata.labels,
      pod: template.spec,
    })),
    ...databases.map(({ metadata, spec }) => ({ ...placeOf(metadata), labels: spec.inheritedMetadata.labels })),
  ];
}

const placeOf = ({ name, namespace = '' }: KubernetesObject['metadata']) => ({ name, namespace });

/** Who may begin to speak to whom, `from -> to:port`, as the policies leave it: each end must let it pass. Names outside: a namespace, an address. */
export function arrowsOf(objects: readonly KubernetesObject[]): string[] {
  const policies = ofKind<PolicySpec>(objects, 'NetworkPolicy');
  const pods = running(objects);
  const rulesOf = (pod: Running, way: 'Ingress' | 'Egress') =>
    policies
      .filter(
        ({ metadata, spec }) =>
          metadata.namespace === pod.namespace && spec.policyTypes.includes(way) && fits(spec.podSelector, pod.labels),
      )
      .flatMap(({ spec }) => (way === 'Ingress' ? spec.ingress : spec.egress) ?? []);
  const passes = (rule: Rule, peers: readonly Peer[] = [], namespace: string, pod: Running, port: number) =>
    rule.ports.some((each) => each.port === port) &&
    peers.some((peer) => peer.podSelector && !peer.namespaceSelector && namespace === pod.namespace && fits(peer.podSelector, pod.labels));

  const inside = pods.flatMap((from) =>
    rulesOf(from, 'Egress').flatMap((out) =>
      out.ports.flatMap(({ port }) =>
        pods
          .filter((to) => passes(out, out.to, from.namespace, to, port))
          .filter((to) => rulesOf(to, 'Ingress').some((rule) => passes(rule, rule.from, to.namespace, from, port)))
          .map((to) => `${from.name} -> ${to.name}:${port}`),
      ),
    ),
  );
  const outside = pods.flatMap((pod) => [
    ...rulesOf(pod, 'Ingress').flatMap(({ from, ports }) =>
      strangers(from).flatMap((who) => ports.map(({ port }) => `${who} -> ${pod.name}:${port}`)),
    ),
    ...rulesOf(pod, 'Egress').flatMap(({ to, ports }) =>
      strangers(to).flatMap((who) => ports.map(({ port }) => `${pod.name} -> ${who}:${port}`)),
    ),
  ]);
  return [...new Set([...inside, ...outside])].sort();
}

/** A rule without peers would be for everybody. */
const strangers = (peers: readonly Peer[] = [{ ipBlock: { cidr: 'everybody' } }]): string[] =>
  peers.flatMap(({ namespaceSelector, ipBlock }) => {
    if (ipBlock) return [ipBlock.cidr];
    return namespaceSelector ? [namespaceSelector.matchLabels?.['kubernetes.io/metadata.name'] ?? 'every namespace'] : [];
  });

function fits({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values }) => operator === 'In' && values.includes(labels[key] ?? ''))
  );
}

type Secret = Readonly<{
  data: readonly Readonly<{ secretKey: string }>[];
  target?: Readonly<{ template?: Readonly<{ data?: Readonly<Record<string, string>> }> }>;
}>;

/** What a container is told, as the kubelet puts it together; what is secret is called by its own name. */
export function environmentOf(
  objects: readonly KubernetesObject[],
  { namespace, labels }: Running,
  container: Container,
): Record<string, string> {
  const maps = new Map(ofKind(objects, 'ConfigMap').map((map) => [`${map.metadata.namespace}/${map.metadata.name}`, map.data ?? {}]));
  const secrets = new Map(
    ofKind<Secret>(objects, 'ExternalSecret').map(({ metadata, spec }) => [
      `${metadata.namespace}/${metadata.name}`,
      // What its template says outright is no secret.
      {
        ...Object.fromEntries(spec.data.map(({ secretKey }) => [secretKey, `secret-${secretKey}`])),
        ...Object.fromEntries(Object.entries(spec.target?.template?.data ?? {}).filter(([, value]) => !value.includes('{{'))),
      },
    ]),
  );
  const there = <T>(known: Map<string, T>, name = ''): T => {
    const found = known.get(`${namespace}/${name}`);
    if (!found) throw new Error(`${container.name} is told by ${name}, which is not there`);
    return found;
  };
  const keyed = (known: Map<string, Readonly<Record<string, string>>>, { name, key = '' }: Readonly<Record<string, string>>): string => {
    const value = there(known, name)[key];
    if (value === undefined) throw new Error(`${container.name} is told by ${key} of ${name}, which is not there`);
    return value;
  };
  const from = (container.envFrom ?? []).flatMap(({ configMapRef, secretRef }): (readonly [string, string])[] =>
    configMapRef ? Object.entries(there(maps, configMapRef.name)) : Object.entries(there(secrets, secretRef?.name)),
  );
  const told: Record<string, string> = {};
  for (const { name, value, valueFrom } of container.env ?? []) {
    const { configMapKeyRef: map, secretKeyRef: secret, fieldRef: field } = valueFrom ?? {};
    if (map) told[name] = keyed(maps, map);
    else if (secret) told[name] = keyed(secrets, secret);
    else if (field) told[name] = /\['(.*)'\]/.exec(field['fieldPath'] ?? '')?.[1]?.replace(/.*/, (key) => labels[key] ?? '') ?? 'pod';
    else told[name] = expanded(value ?? '', told);
  }
  return { ...Object.fromEntries(from), ...told };
}

export const expanded = (text: string, told: Readonly<Record<string, string>>): string =>
  text.replace(/\$\((\w+)\)/g, (whole, name: string) => told[name] ?? whole);
