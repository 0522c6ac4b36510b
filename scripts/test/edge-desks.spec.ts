import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, freePort, selfSigned } from '#testing/plain';
import { CLIENT_SECRET, SESSION_KEYS } from './doors.js';
import { answers, listen, program } from './program.js';
import type { Program } from './program.js';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let ids = 0;
const aDispute = (): string => idOf(++ids);

/** What a desk gives who opened a link as the secret of their session. */
const GUEST = 's'.repeat(43);

/** A token as issuers write it; the edge proves nothing of it. */
const tokenOf = (unit: string): string => `Bearer h.${Buffer.from(JSON.stringify({ unit })).toString('base64url')}.s`;

describe('the edge of a county where a department mediates at a desk of its own', () => {
  let folder: string;
  let edge: Program;
  let url: string;
  let settings: Record<string, string>;
  let asked: string[] = [];
  let away = false;
  /** What intake has looked up goes on its way after that. */
  let slow: Promise<void> | undefined;
  const deskOf = new Map<string, string>();
  const servers: Server[] = [];

  const registered = (desk: string): string => {
    const id = aDispute();
    deskOf.set(id, desk);
    return id;
  };

  function intake({ method, url: at = '', headers, socket }: IncomingMessage, response: ServerResponse): void {
    const [, id = ''] = /disputes\/([^/]+)/.exec(at) ?? [];
    if (away) return void socket.destroy();
    if (method === 'POST') deskOf.set(id, 'county');
    else asked.push(`${id} ${headers.authorization ?? ''}`);
    const desk = deskOf.get(id);
    const answer = () => response.writeHead(desk ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify({ desk }));
    if (method === 'POST' || !slow) answer();
    else void slow.then(answer);
  }

  async function upstream(name: string, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const { server, port } = await listen(answer);
    servers.push(server);
    return `http://127.0.0.1:${port}`;
  }

  const mediation = (name: string) => (request: IncomingMessage, response: ServerResponse) =>
    void request.pipe(
      response.writeHead(200, {
        ...{
          'x-desk': name,
          'x-path': request.url,
          'x-host': request.headers.host,
          'x-authorization': request.headers.authorization ?? '',
        },
        ...(request.url?.endsWith('/openings') && { 'junan-guest': `${GUEST}; Max-Age=60` }),
      }),
    );

  /** A department's own door, under a name of its own and a certificate that its authority gave it. */
  async function overTls(name: string): Promise<{ url: string; authority: string }> {
    const { cert, key } = selfSigned('authority');
    const server = createServer({ cert, key }, mediation(name));
    servers.push(server);
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const authority = path.join(folder, `${name}.crt`);
    await writeFile(authority, cert);
    return { url: `https://localhost:${port}`, authority };
  }

  const edgeWith = async (more: Readonly<Record<string, string>>): Promise<{ at: string; program: Program }> => {
    const [PORT, OPS_PORT] = [String(await freePort()), String(await freePort())];
    const at = `http://127.0.0.1:${PORT}`;
    const ENDED_SESSIONS = path.join(folder, `ended-${PORT}`);
    return { at, program: program('scripts/edge.mjs', { ...settings, ...more, ORIGIN: at, ENDED_SESSIONS, PORT, OPS_PORT }) };
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-edge-desks-'));
    const UPSTREAMS = JSON.stringify({
      intake: await upstream('intake', intake),
      mediation: await upstream('county', mediation('county')),
    });
    const DESKS = JSON.stringify({ 'mediation@hrss': await upstream('hrss', mediation('hrss')), 'mediation@gone': 'https://localhost:9' });
    settings = { UPSTREAMS, DESKS, PROBES: '{}', CONSOLE: folder, OIDC_CLIENT_SECRET: CLIENT_SECRET, SESSION_KEYS };
    const started = await edgeWith({});
    ({ at: url, program: edge } = started);
    await answers(`${url}/healthz`);
  });

  afterAll(async () => {
    edge.kill();
    await edge.ended;
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(folder, { recursive: true });
  });

  beforeEach(() => {
    asked = [];
    away = false;
    slow = undefined;
  });

  const goesTo = async (path: string, unit: string, more: RequestInit = {}, at = url) => {
    const answer = await fetch(`${at}/api/mediation${path}`, { ...more, headers: { authorization: tokenOf(unit), ...more.headers } });
    const { headers, status } = answer;
    return { desk: headers.get('x-desk'), path: headers.get('x-path'), host: headers.get('x-host'), status, body: await answer.text() };
  };

  it('passes on what is asked of a dispute to the desk that has it, body and all', async () => {
    const [atHrss, atCounty] = [registered('hrss'), registered('county')];
    const sent = { method: 'POST', body: '{"form":"oral"}', headers: { 'content-type': 'application/json' } };
    expect(await goesTo(`/mediations/${atHrss}/agreements?x=1`, '510722101', sent)).toMatchObject({
      desk: 'hrss',
      path: `/api/mediation/mediations/${atHrss}/agreements?x=1`,
      body: sent.body,
    });
    expect(await goesTo(`/mediations/${atCounty}`, 'hrss')).toMatchObject({ desk: 'county' });
    expect(asked).toEqual([`${atHrss} ${tokenOf('510722101')}`, `${atCounty} ${tokenOf('hrss')}`]);
  });

  it('asks intake in the name of whoever asks, and goes to the county’s where it tells them nothing', async () => {
    expect(await goesTo(`/mediations/${aDispute()}`, 'hrss')).toMatchObject({ desk: 'county' });
    expect(await goesTo(`/mediations/${aDispute()}`, '510722101', { headers: { authorization: '' } })).toMatchObject({ desk: 'county' });
  });

  it('asks once what is asked in one go, and does not ask again and again for whom it is told nothing', async () => {
    const [there, nobodys] = [registered('hrss'), aDispute()];
    await Promise.all(Array.from({ length: 20 }, () => goesTo(`/mediations/${there}`, '510722')));
    expect(asked).toHaveLength(1);
    for (let i = 0; i < 20; i++) await goesTo(`/mediations/${nobodys}`, 'hrss');
    expect(asked).toHaveLength(2);
    // What one is not told keeps nobody else from asking, and what is registered meanwhile is found.
    deskOf.set(nobodys, 'hrss');
    expect(await goesTo(`/mediations/${nobodys}`, '510722')).toMatchObject({ desk: 'hrss' });
  });

  it('finds a case that is there since a moment ago', async () => {
    const id = aDispute();
    await goesTo(`/mediations/${id}`, 'hrss');
    deskOf.set(id, 'hrss');
    await eventually(async () => expect(await goesTo(`/mediations/${id}`, 'hrss')).toMatchObject({ desk: 'hrss' }), { timeoutMs: 4_000 });
  });

  it('asks about no body: whose it is its unit says', async () => {
    await goesTo(`/bodies/${aDispute()}`, '510722');
    await goesTo(`/units/${aDispute()}/bodies`, '510722');
    expect(asked).toEqual([]);
  });

  it('finds a case that changed desk at its new one: at once where that was done here, else a moment later', async () => {
    const [here, elsewhere] = [registered('hrss'), registered('hrss')];
    for (const id of [here, elsewhere]) expect(await goesTo(`/mediations/${id}`, '510722')).toMatchObject({ desk: 'hrss' });
    await fetch(`${url}/api/intake/disputes/${here}/adjudication`, { method: 'POST', headers: { authorization: tokenOf('510722') } });
    expect(await goesTo(`/mediations/${here}`, '510722')).toMatchObject({ desk: 'county' });
    deskOf.set(elsewhere, 'county');
    await eventually(async () => expect(await goesTo(`/mediations/${elsewhere}`, '510722')).toMatchObject({ desk: 'county' }), {
      timeoutMs: 3_000,
    });
  });

  it('does not go by what intake had looked up before a case changed desk, and told after it', async () => {
    const id = registered('hrss');
    let go = () => {};
    slow = new Promise((done) => (go = done));
    const before = goesTo(`/mediations/${id}`, '510722');
    await eventually(() => expect(asked).toHaveLength(1));
    await fetch(`${url}/api/intake/disputes/${id}/adjudication`, { method: 'POST', headers: { authorization: tokenOf('510722') } });
    const meanwhile = goesTo(`/mediations/${id}`, '510722');
    slow = undefined;
    await eventually(() => expect(asked).toHaveLength(2));
    expect(await meanwhile).toMatchObject({ desk: 'county' });
    go();
    await before;
    expect(await goesTo(`/mediations/${id}`, '510722')).toMatchObject({ desk: 'county' });
  });

  it('goes on by what it knew while intake is away', async () => {
    const id = registered('hrss');
    await goesTo(`/mediations/${id}`, '510722');
    away = true;
    await fetch(`${url}/api/intake/disputes/${id}/adjudication`, { method: 'POST', headers: { authorization: tokenOf('510722') } });
    expect(await goesTo(`/mediations/${id.toUpperCase()}`, '510722')).toMatchObject({ desk: 'hrss' });
    expect(await goesTo(`/mediations/${id}`, '510722')).toMatchObject({ desk: 'hrss' });
  });

  it('gives the department’s own people the lists of their desk, and others the county’s', async () => {
    expect(await goesTo('/mediations?status=open', 'hrss')).toMatchObject({ desk: 'hrss' });
    expect(await goesTo('/today', '510722101')).toMatchObject({ desk: 'county' });
    expect(await goesTo('/today', 'constructor')).toMatchObject({ desk: 'county' });
    expect(asked).toEqual([]);
  });

  it('leads a calendar to the desk that its address names, asking nobody', async () => {
    const address = (desk: string) => `/feeds/${desk}/unit/hrss/1/${'A'.repeat(43)}`;
    const unsigned = { headers: { authorization: '' } };
    expect(await goesTo(address('hrss'), '', unsigned)).toMatchObject({ desk: 'hrss', path: `/api/mediation${address('hrss')}` });
    for (const desk of ['county', 'nowhere', 'constructor'])
      expect(await goesTo(address(desk), 'hrss', unsigned)).toMatchObject({ desk: 'county' });
    expect(asked).toEqual([]);
  });

  it('says whose system is out of reach, and the county’s cases go on', async () => {
    const gone = await goesTo(`/mediations/${registered('gone')}`, '510722');
    expect(gone.status).toBe(503);
    expect(JSON.parse(gone.body)).toMatchObject({ title: expect.stringContaining('部门（gone）') });
    expect(await goesTo(`/mediations/${registered('county')}`, '510722')).toMatchObject({ desk: 'county', status: 200 });
  });

  it('leads to a department’s own door by its name, where an authority that is believed says that it is that', async () => {
    const { url: at, authority } = await overTls('hrss');
    const DESKS = JSON.stringify({ 'mediation@hrss': at });
    const [strange, believed] = [await edgeWith({ DESKS }), await edgeWith({ DESKS, NODE_EXTRA_CA_CERTS: authority })];
    try {
      await Promise.all([strange, believed].map((each) => answers(`${each.at}/healthz`)));
      expect(await goesTo('/today', 'hrss', {}, believed.at)).toMatchObject({ desk: 'hrss', host: new URL(at).host });
      expect(await goesTo('/today', 'hrss', {}, strange.at)).toMatchObject({ desk: null, status: 503 });
    } finally {
      for (const each of [strange, believed]) each.program.kill();
      await Promise.all([strange, believed].map((each) => each.program.ended));
    }
  });

  it('is told no desk that people’s tokens would go to in the clear', async () => {
    const { program: refusing } = await edgeWith({ DESKS: '{"mediation@hrss":"http://hrss.example.cn"}' });
    expect(await refusing.ended).toBe(1);
    expect(refusing.output()).toMatch('edge: DESKS: must be https');
  });

  it('leads a link that names a desk there, and whoever opened it back to that desk alone', async () => {
    const guest = `${url}/api/mediation/guest`;
    const opening = await fetch(`${guest}/openings`, { method: 'POST', headers: { origin: url, 'junan-desk': 'hrss' }, body: '' });
    expect(Object.fromEntries(opening.headers)).toMatchObject({ 'x-desk': 'hrss' });
    expect(opening.headers.get('junan-guest')).toBeNull();
    const cookie = opening.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const back = await fetch(guest, { headers: { cookie } });
    expect(Object.fromEntries(back.headers)).toMatchObject({ 'x-desk': 'hrss', 'x-authorization': `Guest ${GUEST}` });
    const other = await fetch(guest, { headers: { cookie, 'junan-desk': 'county' } });
    expect(Object.fromEntries(other.headers)).toMatchObject({ 'x-desk': 'county', 'x-authorization': '' });
  });
});
