import path from 'node:path';
import { root } from './program.js';

type Environment = Readonly<Record<string, string>>;
type Services = { inherited(): Environment; environmentOf(name: string, site: unknown): Environment };
type Members = { edgeEnvironment(site: unknown): Environment };

const launch = async <T>(file: string) => (await import(path.join(root, 'scripts/launch', file))) as T;

describe('what whoever starts Junan sets', () => {
  const shared = ['TRUSTED_PROXIES', 'REQUEST_SECONDS'];
  const ofServices = ['REQUESTS_PER_USER', 'STRANGERS_PER_ADDRESS'];
  const ofEdge = ['REQUESTS_PER_ADDRESS', 'CONNECT_SRC', 'SESSION_IDLE_MINUTES', 'SESSION_HOURS'];
  const all = [...shared, ...ofServices, ...ofEdge];
  const site = {
    root,
    folder: '/nowhere',
    ports: { ops: {} },
    secrets: { services: { intake: {} } },
    users: { credentialsOf: () => ({}) },
    county: {},
    edge: {},
  };
  const before = { ...process.env };

  beforeEach(() => Object.assign(process.env, Object.fromEntries(all.map((name) => [name, '7']))));
  afterEach(() => {
    for (const name of all) delete process.env[name];
    Object.assign(process.env, before);
  });

  const told = (environment: Environment) => all.filter((name) => environment[name] === '7').sort();

  it('is told to the services, as far as it is theirs', async () => {
    const { environmentOf } = await launch<Services>('services.mjs');
    expect(told(environmentOf('intake', site))).toEqual([...shared, ...ofServices].sort());
  });

  it('is told to the edge, as far as it is the edge’s', async () => {
    const { edgeEnvironment } = await launch<Members>('members.mjs');
    expect(told(edgeEnvironment(site))).toEqual([...shared, ...ofEdge].sort());
  });

  it('is told to nobody else', async () => {
    const { inherited } = await launch<Services>('services.mjs');
    expect(told(inherited())).toEqual([]);
  });

  it('is not told when it was left empty, so that the default stands', async () => {
    const { environmentOf } = await launch<Services>('services.mjs');
    process.env['REQUEST_SECONDS'] = '';
    expect(environmentOf('intake', site)).not.toHaveProperty('REQUEST_SECONDS');
  });
});
