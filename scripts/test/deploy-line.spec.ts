import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, freePort, selfSigned } from '#testing/plain';
import { environmentOf, ofKind, rendered, running } from './deploy.js';
import type { KubernetesObject } from './deploy.js';

type Secret = Readonly<{ target: Readonly<{ template: Readonly<{ data?: Record<string, string> }> }> }>;

describe('the line of a department', () => {
  let folder: string;
  let line: number;
  let monitor: number;
  const brokers: ChildProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-line-'));
    [line, monitor] = [await freePort(), await freePort()];
    const { cert, key } = selfSigned('authority');
    for (const [name, content] of Object.entries({ 'ca.crt': cert, 'tls.crt': cert, 'tls.key': key }))
      writeFileSync(path.join(folder, name), content);
  });

  afterAll(async () => {
    await Promise.all(
      brokers.map((broker) => {
        broker.kill('SIGKILL');
        return once(broker, 'exit');
      }),
    );
    rmSync(folder, { recursive: true });
  });

  /** The first of an overlay's three, told all that its manifest tells it; what is this machine's own are ports, folders and passwords. */
  function start(overlay: string, objects: readonly KubernetesObject[]): void {
    const place = path.join(folder, overlay);
    mkdirSync(place);
    const [pod] = running(objects).filter(({ name }) => name === 'broker');
    const [container] = pod?.pod?.containers ?? [];
    if (!pod || !container) throw new Error(`${overlay} has no broker`);
    const [map] = ofKind(objects, 'ConfigMap').filter(({ metadata }) => metadata.name.startsWith('broker-'));
    const [users] = ofKind<Secret>(objects, 'ExternalSecret').filter(({ metadata }) => metadata.name === 'broker-users');
    const here = (text = '') =>
      text
        .replaceAll(/\/run\/(broker|hub)-tls/g, folder)
        .replaceAll(/\/data$|\/run\/nats(?=\/)/gm, place)
        .replace('0.0.0.0:4222', '127.0.0.1:-1')
        .replace('0.0.0.0:6222', '127.0.0.1:-1')
        .replace('0.0.0.0:8222', `127.0.0.1:${overlay === 'county' ? monitor : -1}`)
        .replace('0.0.0.0:7422', `127.0.0.1:${line}`)
        .replace(/@[\w.]+:7422/, `@localhost:${line}`)
        .replaceAll(/\{\{ \.(\w+) \}\}/g, 'word-of-$1');
    writeFileSync(path.join(place, 'nats.conf'), here(map?.data?.['nats.conf']));
    writeFileSync(path.join(place, 'users.conf'), here(users?.spec.target.template.data?.['users.conf']));
    // Whom the world believes is here the one authority of this test.
    const env = { ...environmentOf(objects, pod, container), SSL_CERT_FILE: path.join(folder, 'ca.crt') };
    brokers.push(spawn(process.env['JUNAN_NATS_SERVER'] ?? '', ['-c', path.join(place, 'nats.conf')], { env, stdio: 'ignore' }));
  }

  it('stands between the two brokers as their manifests have them', async () => {
    start('county', await rendered('county'));
    await eventually(() => fetch(`http://127.0.0.1:${monitor}/varz`));
    start('department', await rendered('department'));
    await eventually(async () => {
      const { leafs } = (await (await fetch(`http://127.0.0.1:${monitor}/leafz`)).json()) as { leafs: { account: string }[] };
      expect(leafs.length).toBe(1);
    });
  });
});

describe.each(['county', 'department', 'province'])('who comes to the broker of %s', (overlay) => {
  it('finds it from where they are, under a name that its certificate bears', async () => {
    const objects = await rendered(overlay);
    const certificates = ofKind<Readonly<{ dnsNames: string[] }>>(objects, 'Certificate').filter(
      ({ metadata }) => metadata.name === 'broker',
    );
    const named = (namespace = '') => certificates.find(({ metadata }) => metadata.namespace === namespace)?.spec.dnsNames ?? [];
    const accounts = ofKind<Readonly<{ servers: string[] }>>(objects, 'Account');
    expect(accounts.length).toBe(ofKind(objects, 'Namespace').length);
    // NACK is in a namespace of its own, where `broker` alone is nobody.
    for (const { metadata, spec } of accounts) {
      const hosts = spec.servers.map((server) => new URL(server).hostname);
      expect(hosts).toEqual([`broker.${metadata.namespace}`]);
      expect(named(metadata.namespace)).toEqual(expect.arrayContaining(hosts));
    }
    for (const { namespace, pod } of running(objects).filter(({ labels }) => labels['app.kubernetes.io/component'] === 'app')) {
      const told = pod?.containers[0]?.env?.find(({ name }) => name === 'NATS_URL')?.value ?? '';
      expect(named(namespace)).toContain(new URL(told).hostname);
    }
  });
});
