import { eventually } from '#testing';

/** Somebody in an online room who keeps every byte that comes over their line. */
export class Listening {
  raw = '';
  ended = false;
  private readonly reading: Promise<void>;

  private constructor(
    body: ReadableStream<Uint8Array>,
    private readonly away: AbortController,
  ) {
    this.reading = this.read(body);
  }

  static async to(url: string, authorization: string, last?: number | string): Promise<Listening> {
    const away = new AbortController();
    const headers = { accept: 'text/event-stream', authorization, ...(last !== undefined && { 'last-event-id': String(last) }) };
    const response = await fetch(url, { headers, signal: away.signal });
    if (response.status !== 200 || !response.body)
      throw new Error(`${response.status} ${((await response.json()) as { code: string }).code}`);
    return new Listening(response.body, away);
  }

  private events<T>(of: string): T[] {
    const blocks = this.raw.split('\n\n').filter((block) => block.includes(`event: ${of}\n`));
    return blocks.map((block) => JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as T);
  }
  get words(): string[] {
    return this.events<{ words: string }>('word').map(({ words }) => words);
  }
  /** The place of each word, as a page comes back with it. */
  get places(): string[] {
    return [...this.raw.matchAll(/^id: (.*)$/gm)].map(([, place = '']) => place);
  }
  get numbers(): number[] {
    return this.events<{ n: number }>('word').map(({ n }) => n);
  }
  /** Who is there, as it was told last. */
  get here(): string[] {
    const rooms = this.events<{ here: { seat: string; party: number | null }[] }>('room');
    return rooms.at(-1)?.here.map(({ seat, party }) => `${seat}${party ?? ''}`) ?? [];
  }

  hears = (words: string) => eventually(() => expect(this.words).toContain(words));

  async leave(): Promise<void> {
    this.away.abort();
    await this.reading;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.raw += decoder.decode(chunk, { stream: true });
    } catch {
      // It was cut, or left.
    }
    this.ended = true;
  }
}
