import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#testing/plain';
import { CLIENT_SECRET, SESSION_KEYS } from './doors.js';
import { answers, listen, program } from './program.js';
import type { Program } from './program.js';

const [atHrss, atCounty, nobodys] = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];

/** A token as issuers write it; the edge proves nothing of it. */
const tokenOf = (unit: string): string => `Bearer h.${Buffer.from(JSON.stringify({ unit })).toString('base64url')}.s`;

describe('the edge of a county where a department mediates at a desk of its own', () => {
  let folder: string;
  let edge: Program;
  let url: string;
  let asked: string[] = [];
  let away = false;
  const servers: Server[] = [];

  async function upstream(name: string): Promise<string> {
    const { server, port } = await listen((request, response) => {
      const { url: at = '', headers } = request;
      if (name !== 'intake') return void request.pipe(response.writeHead(200, { 'x-desk': name, 'x-path': at }));
      asked.push(`${at} ${headers.authorization ?? ''}`);
      const desk = at.endsWith(atHrss) ? 'hrss' : at.endsWith(atCounty) ? 'county' : undefined;
      if (away) return void request.socket.destroy();
      response.writeHead(desk ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify({ desk }));
    });
    servers.push(server);
    return `http://127.0.0.1:${port}`;
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-edge-desks-'));
    const [PORT, OPS_PORT] = [String(await freePort()), String(await freePort())];
    url = `http://127.0.0.1:${PORT}`;
    const UPSTREAMS = JSON.stringify({
      intake: await upstream('intake'),
      mediation: await upstream('county'),
      'mediation@hrss': await upstream('hrss'),
    });
    const settings = { ORIGIN: url, UPSTREAMS, PROBES: '{}', CONSOLE: folder, OIDC_CLIENT_SECRET: CLIENT_SECRET, SESSION_KEYS };
    edge = program('scripts/edge.mjs', { ...settings, ENDED_SESSIONS: path.join(folder, 'ended'), PORT, OPS_PORT });
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
  });

  const goesTo = async (at: string, unit: string, more: RequestInit = {}) => {
    const answer = await fetch(`${url}/api/mediation${at}`, { ...more, headers: { authorization: tokenOf(unit), ...more.headers } });
    return { desk: answer.headers.get('x-desk'), path: answer.headers.get('x-path'), body: await answer.text() };
  };

  it('passes on what is asked of a dispute to the desk that has it, body and all', async () => {
    const sent = { method: 'POST', body: '{"form":"oral"}', headers: { 'content-type': 'application/json' } };
    expect(await goesTo(`/mediations/${atHrss}/agreements?x=1`, '510722101', sent)).toEqual({
      desk: 'hrss',
      path: `/api/mediation/mediations/${atHrss}/agreements?x=1`,
      body: sent.body,
    });
    expect(await goesTo(`/mediations/${atCounty}`, 'hrss')).toMatchObject({ desk: 'county' });
    expect(asked).toEqual([
      `/api/intake/disputes/${atHrss} ${tokenOf('510722101')}`,
      `/api/intake/disputes/${atCounty} ${tokenOf('hrss')}`,
    ]);
  });

  it('asks intake in the name of whoever asks, and goes to the county’s where it tells them nothing', async () => {
    expect(await goesTo(`/mediations/${nobodys}`, 'hrss')).toMatchObject({ desk: 'county' });
    expect(await goesTo(`/mediations/${nobodys}`, '510722101', { headers: { authorization: '' } })).toMatchObject({ desk: 'county' });
  });

  it('goes on by what it knew while intake is away', async () => {
    await goesTo(`/mediations/${atHrss}`, '510722');
    away = true;
    expect(await goesTo(`/mediations/${atHrss.toUpperCase()}`, '510722')).toMatchObject({ desk: 'hrss' });
    expect(await goesTo(`/mediations/${atHrss}`, '510722')).toMatchObject({ desk: 'hrss' });
  });

  it('gives the department’s own people the lists of their desk, and others the county’s', async () => {
    expect(await goesTo('/mediations?status=open', 'hrss')).toMatchObject({ desk: 'hrss' });
    expect(await goesTo('/today', '510722101')).toMatchObject({ desk: 'county' });
    expect(await goesTo('/today', 'nobody')).toMatchObject({ desk: 'county' });
    expect(asked).toEqual([]);
  });
});
