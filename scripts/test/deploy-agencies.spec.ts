import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '@nats-io/transport-node';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { COUNTY_DESK, DisputeClosed, sourceOf, subjectOf, toCloudEvent } from '#contracts';
import { newId } from '#kernel';
import { eventually, freePort, selfSigned } from '#testing/plain';
import { deskOf } from '#testing';
import { arrowsOf, environmentOf, ofKind, rendered, running, script } from './deploy.js';
import type { KubernetesObject } from './deploy.js';
import { command, program, root } from './program.js';
import type { Program } from './program.js';

type Secret = Readonly<{ target: Readonly<{ template: Readonly<{ data?: Record<string, string> }> }> }>;
type Told = Readonly<{
  servers: string;
  user: string;
  password: string;
  inboxPrefix: string;
  readers: readonly Readonly<{ filter: string }>[];
}>;

describe('agencies at the broker of a county', () => {
  let folder: string;
  let objects: KubernetesObject[];
  let ports: Readonly<Record<'clients' | 'agencies', number>>;
  const servers: ChildProcess[] = [];
  const following: Program[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'junan-agencies-'));
    objects = await rendered('county');
    const { cert, key } = selfSigned('localhost');
    for (const [name, content] of Object.entries({ 'ca.crt': cert, 'tls.crt': cert, 'tls.key': key }))
      writeFileSync(path.join(folder, name), content);
    const routes = [await freePort(), await freePort(), await freePort()];
    ports = { clients: await freePort(), agencies: await freePort() };
    for (const [i, route] of routes.entries()) start('broker', `broker-${i}`, i === 0 ? ports.clients : -1, route, routes);
    start('agency-door', 'agency-door', ports.agencies, -1, routes);
  });

  afterAll(async () => {
    for (const each of following) each.kill('SIGKILL');
    await Promise.all(
      servers.map((server) => {
        server.kill('SIGKILL');
        return once(server, 'exit');
      }),
    );
    rmSync(folder, { recursive: true });
  });

  /** As its manifest has it; what is this machine's own are ports, folders and passwords. */
  function start(component: string, name: string, clients: number, route: number, routes: readonly number[]): void {
    const [pod] = running(objects).filter((each) => each.name === component);
    const [container] = pod?.pod?.containers ?? [];
    if (!pod || !container) throw new Error(`there is no ${component}`);
    const [map] = ofKind(objects, 'ConfigMap').filter(
      ({ metadata }) => metadata.name.startsWith(`${component}-`) && metadata.name.length === component.length + 11,
    );
    const users = component === 'broker' ? 'broker-users' : 'agency-users';
    const [secret] = ofKind<Secret>(objects, 'ExternalSecret').filter(({ metadata }) => metadata.name === users);
    const place = path.join(folder, name);
    mkdirSync(place);
    const here = (text = '') =>
      text
        .replaceAll(/\/run\/(broker|hub|agency)-tls/g, folder)
        .replaceAll(/\/data$|\/run\/nats(?=\/)/gm, place)
        .replace('0.0.0.0:4222', `127.0.0.1:${clients}`)
        .replace('0.0.0.0:6222', `127.0.0.1:${route}`)
        .replace('0.0.0.0:8222', '127.0.0.1:-1')
        .replace('0.0.0.0:7422', '127.0.0.1:-1')
        .replaceAll(/broker-(\d)\.brokers:6222/g, (_, i: string) => `localhost:${routes[Number(i)]}`)
        .replaceAll(/\{\{ \.(\w+) \}\}/g, 'word-of-$1');
    writeFileSync(path.join(place, 'nats.conf'), here(map?.data?.['nats.conf']));
    writeFileSync(path.join(place, 'users.conf'), here(secret?.spec.target.template.data?.['users.conf']));
    const env = { ...environmentOf(objects, pod, container), POD_NAME: name };
    servers.push(spawn(process.env['JUNAN_NATS_SERVER'] ?? '', ['-c', path.join(place, 'nats.conf')], { env, stdio: 'ignore' }));
  }

  const comes = (port: number, user: string, pass: string, more = {}) =>
    connect({ servers: `localhost:${port}`, user, pass, tls: { caFile: path.join(folder, 'ca.crt') }, reconnect: false, ...more });

  /** The file that an agency is given for this overlay; its password is the county's to put in. */
  async function toldTo(name: string): Promise<Told> {
    const into = path.join(folder, 'given');
    const given = program('scripts/agencies.mjs', {}, ['of', 'deploy/kubernetes/overlays/county', into]);
    expect({ ended: await given.ended, said: given.output() }).toMatchObject({ ended: 0 });
    return JSON.parse(readFileSync(path.join(into, `${name}.json`), 'utf8')) as Told;
  }

  it('come in by a door of their own, and are told their slice by the program that they are given', async () => {
    const operator = await eventually(() => comes(ports.clients, 'operator', 'word-of-operator'), { timeoutMs: 30_000 });
    const { streams } = await jetstreamManager(operator, { checkAPI: false });
    type Stream = Readonly<{ name: string; subjects?: string[] }>;
    for (const { spec } of ofKind<Stream>(objects, 'Stream'))
      await eventually(() => streams.add({ name: spec.name, subjects: spec.subjects ?? [], num_replicas: 1 }), { timeoutMs: 30_000 });
    const say = async (township: string): Promise<string> => {
      const [fact, id, subject] = [DisputeClosed({ outcome: 'settled' }), newId(), newId()];
      const routing = { county: '510722', township };
      const stamp = { ...routing, id, subject, sequence: 1, time: new Date().toISOString(), source: sourceOf(deskOf('intake')) };
      await jetstream(operator).publish(subjectOf(fact, subject, COUNTY_DESK, routing), JSON.stringify(toCloudEvent(fact, stamp)));
      return id;
    };
    const [here] = [await say('510722101'), await say('510722104')];

    const told = await toldTo('tongchuan');
    expect(told).toMatchObject({ servers: 'tls://bus.junan.example.cn:4222', user: '510722-agency-tongchuan', password: '' });
    const ours = { ...told, servers: `tls://localhost:${ports.agencies}`, password: 'word-of-agency_tongchuan' };
    writeFileSync(path.join(folder, 'tongchuan.json'), JSON.stringify(ours));
    const env = { NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.crt') };
    const us = command(process.execPath, env, [path.join(root, 'docs/follow/follow.mjs'), path.join(folder, 'tongchuan.json')]);
    following.push(us);
    const ids = () =>
      us
        .output()
        .split('\n')
        .flatMap((line) => (line.startsWith('{') ? [(JSON.parse(line) as { id: string }).id] : []));
    await eventually(() => expect({ ids: ids(), said: us.output() }).toMatchObject({ ids: [here] }), { timeoutMs: 30_000 });
    const later = await say('510722101');
    await eventually(() => expect(ids()).toEqual([here, later]), { timeoutMs: 30_000 });
    await operator.close();
  });

  it('are alone there: nobody else is let in by it, and they are let in nowhere else', async () => {
    const agency = ['510722-agency-court', 'word-of-agency_court'] as const;
    const us = await eventually(() => comes(ports.agencies, ...agency, { inboxPrefix: '_INBOX.510722.agency.court' }), {
      timeoutMs: 30_000,
    });
    await us.close();
    await expect(comes(ports.agencies, 'operator', 'word-of-operator')).rejects.toThrow(/authorization/i);
    await expect(comes(ports.agencies, '510722-intake-county', 'word-of-intake')).rejects.toThrow(/authorization/i);
    await expect(comes(ports.clients, ...agency)).rejects.toThrow(/authorization/i);
  });

  it('come from their own addresses, to the name that the certificate bears', async () => {
    const arrows = arrowsOf(objects).filter((arrow) => arrow.includes('agency-door'));
    expect(arrows).toEqual([
      '192.0.2.80/32 -> agency-door:4222',
      '192.0.2.81/32 -> agency-door:4222',
      '192.0.2.82/32 -> agency-door:4222',
      'agency-door -> broker:6222',
      'agency-door -> kube-system:53',
    ]);
    const certificates = ofKind<Readonly<{ dnsNames: string[] }>>(objects, 'Certificate');
    const [{ spec } = { spec: { dnsNames: [] } }] = certificates.filter(({ metadata }) => metadata.name === 'agency-door');
    expect(`tls://${spec.dnsNames[0]}:4222`).toBe((await toldTo('court')).servers);
  });

  it('are missed by the check where nobody is let to the door, or anybody', async () => {
    const { agencyDoorFaultsOf } = await script<{ agencyDoorFaultsOf(objects: unknown): string[] }>('deploy/agency-doors.mjs');
    expect(agencyDoorFaultsOf(objects)).toEqual([]);
    const shut = objects.filter(({ metadata }) => metadata.name !== 'agencies-to-door');
    expect(agencyDoorFaultsOf(shut)).toEqual(['junan: no policy lets an agency to its door']);
    const [policy] = ofKind<object>(objects, 'NetworkPolicy').filter(({ metadata }) => metadata.name === 'agencies-to-door');
    const opened = (ingress: object) => agencyDoorFaultsOf([...shut, { ...policy, spec: { ...policy?.spec, ingress: [ingress] } }]);
    expect(opened({ ports: [{ port: 4222 }] })).toEqual([expect.stringMatching(/^junan: everybody is let/)]);
    expect(opened({ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] })).toEqual([expect.stringMatching('0.0.0.0/0 is let')]);
    expect(opened({ from: [{ ipBlock: { cidr: '2001:db8::7/128' } }, { ipBlock: { cidr: '192.0.2.0/24' } }] })).toEqual([]);
  });
});
