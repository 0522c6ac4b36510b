import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, freePort, selfSigned } from '#testing/plain';
import { environmentOf, ofKind, rendered, running } from './deploy.js';
import type { KubernetesObject } from './deploy.js';
import { root } from './program.js';

type Secret = Readonly<{ target: Readonly<{ template: Readonly<{ data?: Record<string, string> }> }> }>;

describe('the line of departments', () => {
  let folder: string;
  let line: number;
  let monitor: number;
  const brokers: ChildProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-line-'));
    [line, monitor] = [await freePort(), await freePort()];
    const { cert, key } = selfSigned('authority');
    for (const [name, content] of Object.entries({ 'ca.crt': cert, 'tls.crt': cert, 'tls.key': key }))
      writeFileSync(path.join(folder, name), content);
  });

  afterEach(async () => {
    await Promise.all(
      brokers.splice(0).map((broker) => {
        broker.kill('SIGKILL');
        return once(broker, 'exit');
      }),
    );
    rmSync(folder, { recursive: true });
  });

  /** The first of an overlay's three, told all that its manifest tells it. */
  function startOf(overlay: string, objects: readonly KubernetesObject[]): void {
    const [pod] = running(objects).filter(({ name }) => name === 'broker');
    const [container] = pod?.pod?.containers ?? [];
    if (!pod || !container) throw new Error(`${overlay} has no broker`);
    const [map] = ofKind(objects, 'ConfigMap').filter(({ metadata }) => metadata.name.startsWith('broker-'));
    const [users] = ofKind<Secret>(objects, 'ExternalSecret').filter(({ metadata }) => metadata.name === 'broker-users');
    start(overlay, map?.data?.['nats.conf'], users?.spec.target.template.data?.['users.conf'], environmentOf(objects, pod, container));
  }

  /** This machine's own are ports, folders and passwords. */
  function start(name: string, config: string | undefined, users: string | undefined, env: Readonly<Record<string, string>>): void {
    const place = path.join(folder, name);
    mkdirSync(place);
    const here = (text = '') =>
      text
        .replaceAll(/\/run\/(broker|hub)-tls/g, folder)
        .replaceAll(/\/data$|\/run\/nats(?=\/)/gm, place)
        .replace('0.0.0.0:4222', '127.0.0.1:-1')
        .replace('0.0.0.0:6222', '127.0.0.1:-1')
        .replace(/(0\.0\.0\.0|127\.0\.0\.1):8222/, `127.0.0.1:${name.startsWith('department') ? -1 : monitor}`)
        .replace('0.0.0.0:7422', `127.0.0.1:${line}`)
        .replace(/@[\w.]+:7422/, `@localhost:${line}`)
        .replaceAll(/\{\{ \.(\w+) \}\}/g, 'word-of-$1');
    writeFileSync(path.join(place, 'nats.conf'), here(config));
    writeFileSync(path.join(place, 'users.conf'), here(users));
    // Whom the world believes is here the one authority of this test.
    const told = { ...env, SSL_CERT_FILE: path.join(folder, 'ca.crt') };
    brokers.push(spawn(process.env['JUNAN_NATS_SERVER'] ?? '', ['-c', path.join(place, 'nats.conf')], { env: told, stdio: 'ignore' }));
  }

  /** Whose lines stand at the county's broker, once it is there. */
  const lines = async (): Promise<number> => {
    const { leafs } = (await (await fetch(`http://127.0.0.1:${monitor}/leafz`)).json()) as { leafs: object[] };
    return leafs.length;
  };

  it('stands between the county’s broker and each of theirs as their manifests have them', async () => {
    startOf('county', await rendered('county'));
    await eventually(lines);
    for (const department of ['department', 'department-screening']) startOf(department, await rendered(department));
    await eventually(async () => expect(await lines()).toBe(2));
  });

  it('stands between one server’s bus and that of a department', async () => {
    const file = (name: string) => readFileSync(path.join(root, 'deploy/compose', name), 'utf8');
    const passwords = [...file('departments/users.conf').matchAll(/\$([A-Z_]+)_NATS_PASSWORD/g)].map(([, word = '']) => word);
    const words = Object.fromEntries(passwords.map((word) => [`${word}_NATS_PASSWORD`, `word-of-${word.toLowerCase()}`]));
    start('one-server', file('nats.conf'), file('departments/users.conf'), { JETSTREAM_DOMAIN: '"510722-county"', ...words });
    await eventually(lines);
    startOf('department', await rendered('department'));
    await eventually(async () => expect(await lines()).toBe(1));
  });
});

describe.each(['county', 'department', 'department-screening', 'province'])('who comes to the broker of %s', (overlay) => {
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
