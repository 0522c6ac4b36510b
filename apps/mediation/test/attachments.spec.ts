import assert from 'node:assert';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strictValidation } from '#access';
import { SHELF } from '#files';
import type { Shelf } from '#files';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { SealedRecords } from '#sealed';
import { AttachmentClock } from '../src/attachment/attachment.clock.js';
import { PIECE_BYTES } from '../src/attachment/attachment.js';
import { desk } from './desk.js';

const MB = 1024 * 1024;
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2 * PIECE_BYTES + 1_000)]);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);

const folder = path.join(tmpdir(), `junan-files-${newId()}`);

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

describe('the attachments of a mediation', () => {
  const at = desk({ config: { files: { shelf: { folder }, largest: 3 * MB } } });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  type One = Readonly<{ id: string; state: string; arrived: number[] } & Record<string, unknown>>;
  const of = async (id: string) => (await at.village().get(`/mediations/${id}/attachments`).expect(200)).body.items as One[];
  const begun = async (id: string, name: string, size: number, by = at.village()) =>
    (await by.post(`/mediations/${id}/attachments`, { name, as: 'agreement', size }).expect(201)).body.id as string;
  const piece = (id: string, attachment: string, n: number, bytes: Buffer, by = at.village()) =>
    by.put(`/mediations/${id}/attachments/${attachment}/pieces/${n}`).set('Content-Type', 'application/octet-stream').send(bytes);
  const piecesOf = (bytes: Buffer) =>
    Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, i) => bytes.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES));
  const completed = (id: string, attachment: string) => at.village().post(`/mediations/${id}/attachments/${attachment}/completion`, {});
  const content = (id: string, attachment: string, by = at.village()) =>
    by.post(`/mediations/${id}/attachments/${attachment}/content`, { purpose: '核对签字' }).responseType('blob');

  async function attached(id: string, name = '王秀英的协议书.pdf', bytes = pdf): Promise<string> {
    const attachment = await begun(id, name, bytes.length);
    for (const [i, each] of piecesOf(bytes).entries()) await piece(id, attachment, i + 1, each).expect(200);
    await completed(id, attachment).expect(200);
    return attachment;
  }

  it('come in pieces, in any order and each as often as may be, and go out as they came', async () => {
    const id = await at.opened();
    const attachment = await begun(id, '王秀英的协议书.pdf', pdf.length);
    const [first = pdf, second = pdf, third = pdf] = piecesOf(pdf);
    expect((await piece(id, attachment, 3, third).expect(200)).body).toEqual({ missing: 2 });
    await piece(id, attachment, 1, first).expect(200);
    expect((await of(id))[0]).toMatchObject({ id: attachment, state: 'arriving', arrived: [1, 3], type: null });
    await piece(id, attachment, 1, first).expect(200);
    expect((await completed(id, attachment).expect(409)).body).toMatchObject({ code: 'attachment.incomplete' });
    expect((await piece(id, attachment, 2, second).expect(200)).body).toEqual({ missing: 0 });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const { body } = await completed(id, attachment).expect(200);
    expect(body.items).toMatchObject([
      { id: attachment, state: 'kept', type: 'application/pdf', size: pdf.length, sha256, as: 'agreement' },
    ]);
    await completed(id, attachment).expect(200);

    const out = await content(id, attachment).expect(200);
    expect(out.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-length': String(pdf.length),
    });
    expect(out.headers['content-disposition']).toContain(encodeURIComponent('王秀英的协议书.pdf'));
    expect((out.body as Buffer).equals(pdf)).toBe(true);
  });

  it('lie sealed: neither the shelf nor the database shows a word or a byte of them', async () => {
    const id = await at.opened();
    const attachment = await attached(id, '王秀英的身份证.png', png);
    const shelf = await readdir(path.join(folder, attachment));
    expect(shelf).toEqual(['1']);
    expect((await readFile(path.join(folder, attachment, '1'))).includes(png.subarray(0, 16))).toBe(false);
    const rows = await at.service.get<Database>(DATABASE).query(
      `select to_jsonb(a)::text || coalesce(r.ciphertext::text, '') as all
      from attachment a left join sealed_record r on r.id = a.id where a.id = $1`,
      [attachment],
    );
    expect(JSON.stringify(rows)).not.toContain('王秀英');
    expect(JSON.stringify(await of(id))).not.toContain('王秀英');
  });

  it('are called what they are to whoever says why, and all that is opened is kept; their keys are told to nobody', async () => {
    const id = await at.opened();
    const attachment = await attached(id);
    const { body } = await at.village().post(`/mediations/${id}/attachments/disclosures`, { purpose: '核对材料' }).expect(200);
    expect(body).toEqual({ items: [{ id: attachment, name: '王秀英的协议书.pdf' }] });
    await content(id, attachment).expect(200);
    const { body: rest } = await at.village().post(`/mediations/${id}/disclosures`, { purpose: '核对' }).expect(200);
    expect(rest).toEqual({ records: [] });
    const acts = await at.service
      .get<Database>(DATABASE)
      .query(
        `select kind, what, detail->'records' as records from act where aggregate = $1 and (kind = 'disclosure' or what like 'attach%') order by number`,
        [id],
      );
    expect(acts).toMatchObject([
      { kind: 'change', what: 'attachment-kept' },
      { kind: 'disclosure', records: [attachment] },
      { kind: 'disclosure', records: [attachment] },
      { kind: 'disclosure', records: [] },
    ]);
  });

  it.each([
    ['a document with macros renamed to PDF', '协议.pdf', compound, 'attachment.not-what-it-says'],
    ['a document with macros', '协议.doc', compound, 'attachment.not-taken'],
  ])('are not %s: nothing of it stays', async (_what, name, bytes, code) => {
    const id = await at.opened();
    const attachment = await begun(id, name, bytes.length);
    await piece(id, attachment, 1, bytes).expect(200);
    expect((await completed(id, attachment).expect(415)).body).toMatchObject({ code });
    expect(await of(id)).toMatchObject([{ id: attachment, state: 'refused' }]);
    expect(await readdir(folder)).not.toContain(attachment);
    await content(id, attachment).expect(404);
  });

  it('are no larger than the county takes, and no piece is another than was announced', async () => {
    const id = await at.opened();
    const large = await at
      .village()
      .post(`/mediations/${id}/attachments`, { name: 'a.pdf', as: 'evidence', size: 3 * MB + 1 })
      .expect(409);
    expect(large.body).toMatchObject({ code: 'attachment.too-large', detail: expect.stringContaining('3 MB') });
    const attachment = await begun(id, 'a.pdf', 100);
    expect((await piece(id, attachment, 1, Buffer.alloc(99)).expect(409)).body).toMatchObject({ code: 'attachment.piece-length' });
    expect((await piece(id, attachment, 2, Buffer.alloc(100)).expect(409)).body).toMatchObject({ code: 'attachment.no-such-piece' });
    await at.village().put(`/mediations/${id}/attachments/${attachment}/pieces/1`, { a: 1 }).expect(415);
    await at
      .village()
      .put(`/mediations/${id}/attachments/${attachment}/pieces/x`)
      .set('Content-Type', 'application/octet-stream')
      .send(png)
      .expect(400);
  });

  /** The shelf takes what comes next, and not before it is told to. */
  function held() {
    const shelf = at.service.get<Shelf>(SHELF);
    const put = shelf.put.bind(shelf);
    const [came, go] = [signal(), signal()];
    vi.spyOn(shelf, 'put').mockImplementationOnce(async (...what) => {
      came.give();
      await go.given;
      await put(...what);
    });
    return { came: came.given, go: go.give };
  }
  afterEach(() => void vi.restoreAllMocks());

  it('are what they were found to be: no piece becomes another, be it on its way while all of it is looked at', async () => {
    const id = await at.opened();
    const attachment = await begun(id, 'a.png', png.length);
    await piece(id, attachment, 1, png).expect(200);
    const shelf = held();
    const other = piece(id, attachment, 1, Buffer.alloc(png.length, 'MZ')).then(({ status }) => status);
    await Promise.race([shelf.came, other]);
    await completed(id, attachment).expect(200);
    shelf.go();
    expect(await other).toBe(409);
    expect((await content(id, attachment).expect(200)).body).toEqual(png);
  });

  it('leave nothing on the shelf where they are taken out while a piece is on its way', async () => {
    const id = await at.opened();
    const attachment = await begun(id, 'a.png', png.length);
    const shelf = held();
    const late = piece(id, attachment, 1, png).then(({ status }) => status);
    await shelf.came;
    await at.village().post(`/mediations/${id}/attachments/${attachment}/removal`, { reason: 'twice' }).expect(200);
    shelf.go();
    expect(await late).toBe(404);
    expect(await readdir(folder)).not.toContain(attachment);
  });

  it('are out once their key is, be the shelf out of reach: the clock clears it when it is back', async () => {
    const id = await at.opened();
    const [removed, refused] = [await attached(id, 'a.png', png), await begun(id, 'b.pdf', png.length)];
    await piece(id, refused, 1, png).expect(200);
    const away = vi.spyOn(at.service.get<Shelf>(SHELF), 'remove').mockRejectedValue(new Error('away'));
    await at.village().post(`/mediations/${id}/attachments/${removed}/removal`, { reason: 'twice' }).expect(200);
    await completed(id, refused).expect(415);
    await at.service.get(AttachmentClock).tick();
    expect(await readdir(folder)).toEqual(expect.arrayContaining([removed, refused]));
    away.mockRestore();
    await at.service.get(AttachmentClock).tick();
    const left = await readdir(folder);
    expect(left).not.toContain(removed);
    expect(left).not.toContain(refused);
  });

  it('stay where they came whole just as the clock found that they never would', async () => {
    const id = await at.opened();
    const attachment = await begun(id, 'a.png', png.length);
    await piece(id, attachment, 1, png).expect(200);
    const database = at.service.get<Database>(DATABASE);
    await database.query(`update attachment set at = now() - interval '25 hours' where id = $1`, [attachment]);
    const query = database.query.bind(database);
    vi.spyOn(database, 'query').mockImplementation(async (...asked: Parameters<typeof query>) => {
      const rows = await query(...asked);
      if (asked[0].includes('cleared_at is null')) await completed(id, attachment).expect(200);
      return rows;
    });
    await at.service.get(AttachmentClock).tick();
    vi.restoreAllMocks();
    expect(await of(id)).toMatchObject([{ state: 'kept' }]);
    await content(id, attachment).expect(200);
  });

  it('say when they are opened that a piece of theirs was lost', async () => {
    const id = await at.opened();
    const attachment = await attached(id);
    await rm(path.join(folder, attachment, '3'));
    const { status, body } = await at.village().post(`/mediations/${id}/attachments/${attachment}/content`, { purpose: '核对' });
    expect([status, body]).toMatchObject([409, { code: 'attachment.piece-lost', params: { n: 3 } }]);
  });

  it('are not looked through for texts, as forms are', async () => {
    const bytes = Buffer.alloc(10);
    Object.defineProperty(bytes, 'looked', { enumerable: true, get: () => assert.fail('it was looked through') });
    expect(await strictValidation().transform(bytes, { type: 'body', metatype: Buffer })).toBe(bytes);
  });

  it('are bytes at their own doors alone', async () => {
    const id = await at.opened();
    await at.village().post(`/mediations/${id}/attachments`).set('Content-Type', 'application/octet-stream').send(png).expect(415);
  });

  it('belong to who handles the case; whoever looks on sees that they are there', async () => {
    const id = await at.opened();
    const attachment = await attached(id, 'a.png', png);
    const elsewhere = at.person('510722101002');
    await elsewhere.get(`/mediations/${id}/attachments`).expect(404);
    await content(id, attachment, elsewhere).expect(404);
    await piece(id, attachment, 1, png, elsewhere).expect(404);
    const other = await at.opened();
    await content(other, attachment).expect(404);
    await at.person('510722106201', 'clerk').get(`/mediations/${id}/attachments`).expect(200);
    await content(id, attachment, at.person('510722106201', 'clerk')).expect(403);
  });

  it('are taken out by whoever says why: nothing of one can be read any more', async () => {
    const id = await at.opened();
    const attachment = await attached(id, 'a.png', png);
    const { body } = await at.village().post(`/mediations/${id}/attachments/${attachment}/removal`, { reason: 'wrong-case' }).expect(200);
    expect(body.items).toMatchObject([{ id: attachment, state: 'removed', removed: 'wrong-case', sha256: null }]);
    await content(id, attachment).expect(404);
    await at.village().post(`/mediations/${id}/attachments/${attachment}/removal`, { reason: 'twice' }).expect(404);
    expect(await readdir(folder)).not.toContain(attachment);
  });

  it('go off the shelf once what people asked for erased their keys, or they never came whole', async () => {
    const id = await at.opened();
    const [erased, halfway] = [await attached(id, 'a.png', png), await begun(id, 'b.pdf', pdf.length)];
    await piece(id, halfway, 1, piecesOf(pdf)[0] ?? pdf).expect(200);
    await at.service.get(SealedRecords).erase([erased], { purpose: 'test', actor: 'test' });
    await at.service.get<Database>(DATABASE).query(`update attachment set at = now() - interval '25 hours' where id = $1`, [halfway]);
    await at.service.get(AttachmentClock).tick();
    expect(await of(id)).toMatchObject([
      { id: erased, state: 'erased', sha256: null },
      { id: halfway, state: 'refused', arrived: [] },
    ]);
    const left = await readdir(folder);
    expect(left).not.toContain(erased);
    expect(left).not.toContain(halfway);
  });
});

describe('where no place for attachments was set', () => {
  const at = desk();
  it('none are taken, and whoever runs it is told which setting it is', async () => {
    const id = await at.opened();
    const { body } = await at.village().post(`/mediations/${id}/attachments`, { name: 'a.pdf', as: 'evidence', size: 10 }).expect(503);
    expect(body).toMatchObject({ code: 'attachment.no-shelf', detail: expect.stringContaining('FILES') });
    await at.village().get(`/mediations/${id}/attachments`).expect(200);
  });
});
