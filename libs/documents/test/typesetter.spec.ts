import { NotTypeset, Typesetter } from '#documents';
import type { Layout, Values, Work } from '#documents';

const layout: Layout = {
  blocks: [
    { kind: 'title', tag: 'title' },
    { kind: 'form', rows: [[{ label: '调解员', tag: 'mediator' }]] },
    { kind: 'words', label: '记录', tag: 'words' },
    { kind: 'signatures', tag: 'signed' },
  ],
};
const values: Values = { title: '调解记录', mediator: '', words: '#let x = 1 $y$ \\ <z> @a', signed: [{ who: '签名', on: '' }] };
const paper = (more: Partial<Work> = {}): Work => ({
  title: '调解记录',
  book: false,
  pieces: [{ title: '调解记录', sheet: { layout, values } }],
  ...more,
});
const saying = (words: string) => paper({ pieces: [{ title: '', sheet: { layout, values: { ...values, words } } }] });
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

describe('papers are set', () => {
  const typesetter = new Typesetter();
  afterAll(() => typesetter.end());

  it('with what is filled in as text, whatever it looks like, in fonts that come along', async () => {
    const { pdf, pages, missing } = await typesetter.set(paper());
    const text = Buffer.from(pdf).toString('latin1');
    expect({ pages, missing, fonts: new Set(text.match(/\+NotoSerifSC|BaseFont ?\/(?![A-Z]{6}\+NotoSerifSC)\w+/g)) }).toEqual({
      pages: 1,
      missing: [],
      fonts: new Set(['+NotoSerifSC']),
    });
  });

  it('telling which characters the fonts lack', async () => {
    expect((await typesetter.set(saying('龘、㙦、𬭎、￥1,200.50元〔2026〕第123号——“引号”……'))).missing).toEqual([]);
    expect((await typesetter.set(saying('𠮷野家'))).missing).toEqual(['𠮷']);
  });

  it('together with pictures and other PDFs, by running pages', async () => {
    const { pdf } = await typesetter.set(paper());
    const files = [
      { path: '/1.png', bytes: png },
      { path: '/2.pdf', bytes: pdf },
    ];
    const pieces = [...paper().pieces, { title: '照片', picture: '/1.png' }, { title: '扫描', pdf: '/2.pdf', pages: 1 }];
    const file = await typesetter.set(paper({ book: true, pieces, files, manifest: '{}' }));
    expect(file.pages).toBe(3);
    expect(Buffer.from(file.pdf).toString('latin1')).toContain('manifest.json');
  });

  it('one at a time: what one is set from is not fetched before the one ahead of it is done', async () => {
    const order: string[] = [];
    const setting = (name: string) =>
      typesetter.inTurn(async (set) => {
        order.push(`${name} begins`);
        await set(paper());
        await set(paper());
        order.push(`${name} ends`);
      });
    await Promise.all([setting('first'), setting('second')]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('or not at all: what cannot be read ends that one alone', async () => {
    const broken = paper({
      pieces: [{ title: '扫描', pdf: '/1.pdf', pages: 1 }],
      files: [{ path: '/1.pdf', bytes: Buffer.from('%PDF-1.7 …') }],
    });
    const [bad, good] = await Promise.allSettled([typesetter.set(broken), typesetter.set(paper())]);
    expect(bad).toMatchObject({ status: 'rejected', reason: expect.any(NotTypeset) as NotTypeset });
    expect(good.status).toBe('fulfilled');
  });

  it('until somebody calls it off, or it takes too long', async () => {
    const long = paper({ pieces: Array.from({ length: 3_000 }, () => paper().pieces).flat() });
    const calling = new AbortController();
    const called = typesetter.set(long, calling.signal);
    setTimeout(() => calling.abort(new Error('called off')), 100);
    await expect(called).rejects.toThrow('called off');
    const hasty = new Typesetter({ patienceMs: 50 });
    await expect(hasty.set(long)).rejects.toThrow(NotTypeset);
    await expect(typesetter.set(paper())).resolves.toMatchObject({ pages: 1 });
  });
});
