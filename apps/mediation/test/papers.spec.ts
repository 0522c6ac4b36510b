import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EntryOf } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import supertest from 'supertest';
import { agreed, desk, oral } from './desk.js';
import { intakeAnswers } from './intake.js';

const purpose = '交当事人签收';
const folder = path.join(tmpdir(), `junan-papers-${newId()}`);

describe('the papers of a mediation', () => {
  const at = desk({ config: { files: { shelf: { folder }, largest: 3 * 1024 * 1024 } } });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const listed = async (id: string) => (await at.county().get(`/mediations/${id}/papers`).expect(200)).body.items as Listed[];
  type Listed = Readonly<{ paper: string; made: readonly unknown[]; why: Readonly<{ code: string; text: string }> | null }>;
  const made = (id: string, paper: string, body: object = {}, by = at.village()) =>
    by.post(`/mediations/${id}/papers/${paper}`, { format: 'pdf', purpose, ...body }).responseType('blob');

  it('are listed with what can be made, and of the others what has to be done first', async () => {
    const id = await at.opened();
    const items = await listed(id);
    expect(items.find(({ paper }) => paper === 'rights-notice')).toEqual({
      paper: 'rights-notice',
      made: [{ nth: 1, on: null }],
      why: null,
    });
    expect(items.find(({ paper }) => paper === 'minutes')).toMatchObject({ made: [], why: { code: 'paper.no-session' } });
    const refused = await at.village().post(`/mediations/${id}/papers/minutes`, { format: 'pdf', purpose }).expect(409);
    expect(refused.body).toMatchObject({ code: 'paper.no-session', detail: expect.stringContaining('先登记一次调解') as string });
  });

  it('come as PDF and as Word, also while the register is away, and the reading is audited', async () => {
    const { id } = await at.settled();
    for (const [format, start] of [
      ['pdf', '%PDF-1.7'],
      ['docx', 'PK'],
    ] as const) {
      const { body, headers } = await made(id, 'oral-register', { format }).expect(200);
      expect((body as Buffer).toString('latin1', 0, start.length)).toBe(start);
      expect(headers['content-disposition']).toContain(encodeURIComponent('口头协议登记表'));
      expect(headers['cache-control']).toBe('no-store');
    }
    const acts = await at.service
      .get<Database>(DATABASE)
      .query<{ records: unknown[] }>(`select detail->'records' as records from act where aggregate = $1 and kind = 'disclosure'`, [id]);
    expect(acts.map(({ records }) => records.length)).toEqual([1, 1]);
  });

  it('are nobody’s but theirs who handle it, and of what there is', async () => {
    const { id } = await at.settled();
    await made(id, 'minutes', { nth: 2 }).expect(404);
    await made(id, 'minutes', {}, at.person('510722101')).expect(404);
    await made(id, 'no-such-paper').expect(400);
    await made(id, 'minutes', { format: 'odt' }).expect(400);
  });

  /** What `npm run verify` ends with, and says. */
  const verified = async (file: Buffer, ...args: readonly string[]): Promise<Readonly<{ code: number; said: string }>> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'junan-verify-'));
    const paper = path.join(folder, 'paper.pdf');
    await writeFile(paper, file);
    const { status, stdout } = spawnSync(process.execPath, ['scripts/verify.mjs', paper, ...args], { encoding: 'utf8' });
    await rm(folder, { recursive: true });
    return { code: status ?? -1, said: stdout };
  };
  const asked = async (path: string) => (await supertest(at.service.url).get(`/api/mediation/guest/verify/${path}`).expect(200)).body;
  const hashOf = (file: Buffer) => createHash('sha256').update(file).digest('hex');

  it('of a signed agreement are known again by anybody who has the file, with and without a line, and tell nothing of whose it is', async () => {
    const id = await at.opened();
    await at.village().post(`/mediations/${id}/attempts`, agreed).expect(200);
    const draft = { ...oral, form: 'written', paper: 'committee' };
    const { agreement } = (await at.village().post(`/mediations/${id}/agreements`, draft).expect(201)).body;
    const unsigned = (await made(id, 'agreement').expect(200)).body as Buffer;
    expect(await verified(unsigned)).toMatchObject({ code: 2 });
    for (const by of ['parties', 'mediator', 'committee'])
      await at.village().post(`/mediations/${id}/agreements/${agreement}/signatures`, { by, on: '2026-11-03' }).expect(200);
    // Without the register it has blanks, which nobody fills in under a seal.
    expect(await verified((await made(id, 'agreement').expect(200)).body as Buffer)).toMatchObject({ code: 2 });
    const parties = (['applicant', 'respondent'] as const).map((role, i) => ({ id: newId(), party: i + 1, role, name: `某${i + 1}` }));
    const letGo = await intakeAnswers(at.broker, EntryOf, () => Promise.resolve({ answer: { parties, summaries: [] } }));
    const file = (await made(id, 'agreement').expect(200)).body as Buffer;
    await letGo();

    const { keys } = (await asked('keys')) as { keys: string[] };
    const [key = ''] = keys;
    const { code, said } = await verified(file, '--key', key);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('“county”于 2026-11-23 制作') as string });
    // Whoever has no key of the desk's own knows nothing of whose it is: a forger seals with another.
    expect((await verified(file)).code).toBe(2);
    const altered = Buffer.from(file);
    altered[1000] = (altered[1000] ?? 0) ^ 1;
    expect((await verified(altered, '--key', key)).code).toBe(1);
    expect((await verified(Buffer.concat([file, Buffer.from('\n')]), '--key', key)).code).toBe(1);
    // The last of its letters has bits that no decoder reads: it is another file all the same.
    const last = file.length - 2;
    const otherwise = Buffer.from(file);
    otherwise[last] = (file[last] ?? 0) + 1;
    expect(hashOf(otherwise)).not.toBe(hashOf(file));
    expect((await verified(otherwise, '--key', key)).code).toBe(1);

    const told = await asked(hashOf(file));
    expect(told).toEqual({ made: true, desk: 'county', name: '510722', on: '2026-11-23', standing: 'standing' });
    expect(await asked(hashOf(altered))).toEqual({ made: false, desk: null, name: null, on: null, standing: null });
    await supertest(at.service.url).get('/api/mediation/guest/verify/abc').expect(400);
  });

  it('are bound into one file with what was attached, which says of each by which hash it is known', async () => {
    const { id } = await at.settled();
    const attach = async (name: string, as: string, bytes: Buffer) => {
      const begun = await at.village().post(`/mediations/${id}/attachments`, { name, as, size: bytes.length }).expect(201);
      const { id: attachment } = begun.body as { id: string };
      await at
        .village()
        .put(`/mediations/${id}/attachments/${attachment}/pieces/1`)
        .type('application/octet-stream')
        .send(bytes)
        .expect(200);
      await at.village().post(`/mediations/${id}/attachments/${attachment}/completion`).expect(200);
      return attachment;
    };
    await attach('界石.png', 'scene', png);
    const paper = (await made(id, 'oral-register').expect(200)).body as Buffer;
    await attach('签名件.pdf', 'agreement', paper);
    // By what it says it is a PDF, and nobody can read it.
    await attach('坏.pdf', 'other', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Pages /Count 1 /Kids [] >> endobj\n'));
    // Of this one somebody lost a piece on the shelf.
    await rm(path.join(folder, await attach('收条.png', 'performance', png), '1'));
    const bind = (as: string) => at.village().post(`/mediations/${id}/file`, { as, purpose: '归档' }).responseType('blob');
    const { body, headers } = await bind('pdf').expect(200);
    const file = body as Buffer;
    expect(headers['content-disposition']).toContain(encodeURIComponent('调解卷宗'));
    expect(file.toString('latin1')).toContain('manifest.json');
    const { parts } = JSON.parse(((await bind('manifest').expect(200)).body as Buffer).toString()) as { parts: { name: string }[] };
    const from = parts.findIndex(({ name }) => name.startsWith('现场照片'));
    expect(parts.slice(from)).toMatchObject([
      { name: '现场照片：界石.png', bound: true, sha256: hashOf(png) },
      { name: '调解记录' },
      { name: '口头协议登记表' },
      { name: '协议书签名件：签名件.pdf', bound: true, sha256: hashOf(paper) },
      { name: '履行凭证', bound: false, remark: expect.stringContaining('缺失') as string },
      { name: expect.stringContaining('结案') as string },
      { name: '其他材料：坏.pdf', bound: false, remark: expect.stringContaining('另附') as string },
    ]);
    expect(parts.slice(0, from).at(-1)).toMatchObject({ name: expect.stringContaining('权利') as string });
    await at.person('510722106201', 'clerk').post(`/mediations/${id}/file`, { as: 'pdf', purpose: '归档' }).expect(403);
    await at.village().post(`/mediations/${id}/file`, { as: 'zip', purpose: '归档' }).expect(400);
    // The paper above, and the file twice: each reading by itself.
    const acts = await at.service.get<Database>(DATABASE).query(`select from act where aggregate = $1 and kind = 'disclosure'`, [id]);
    expect(acts.length).toBeGreaterThan(2);
  });
});

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
