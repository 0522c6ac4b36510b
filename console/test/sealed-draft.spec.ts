import { draftKeys, forgetDraftKeys, open, seal } from '../src/sealed-draft.js';

const HOUR_MS = 3_600_000;
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('what seals a draft', () => {
  let answer: () => Promise<Response>;
  const keys = (...all: string[]) => Promise.resolve(Response.json({ keys: all }));

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.stubGlobal('fetch', () => answer());
    answer = () => keys(KEY);
    forgetDraftKeys();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('takes as much as people type, minutes of the longest and what was sent of them', async () => {
    const minutes = '双方各让一步。'.repeat(3_000);
    const kept = { what: { minutes }, sent: { content: JSON.stringify({ minutes }) } };
    const sealed = await seal('attempt', kept);
    expect(sealed).not.toContain('minutes');
    expect(await open('attempt', sealed ?? '')).toEqual(kept);
  });

  it('is not lost with a line that is cut when the key is asked for anew', async () => {
    const sealed = await seal('register', { summary: '排水沟' });
    vi.setSystemTime(Date.now() + HOUR_MS);
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await open('register', sealed ?? '')).toEqual({ summary: '排水沟' });
    expect(await seal('register', {})).toBeDefined();
  });

  it('is gone with who is no longer signed in, and there again with them', async () => {
    await draftKeys();
    vi.setSystemTime(Date.now() + HOUR_MS);
    answer = () => keys();
    expect(await seal('register', {})).toBeUndefined();
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    vi.setSystemTime(Date.now() + HOUR_MS);
    expect(await seal('register', {})).toBeUndefined();
    answer = () => keys(KEY);
    vi.setSystemTime(Date.now() + HOUR_MS);
    expect(await seal('register', {})).toBeDefined();
  });
});
