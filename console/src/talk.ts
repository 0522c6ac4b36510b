import { onScopeDispose, ref, shallowRef } from 'vue';
import type { components } from './api/openapi/mediation';

type Schemas = components['schemas'];
export type Word = Schemas['WordDto'];
export type Speaker = Word['by'];
export type Audience = Word['audience'];
type Talk = Schemas['TalkDto'];

/** What is on its way: under its key it is said once, however often it is sent. `refused`: why it will not be taken. */
export type Sending = Readonly<{ key: string; words: string; audience: Audience; id?: string; refused?: string }>;

/** Up to which word one heard, and in which list it is counted. */
export type HeardUpTo = Readonly<{ after: number; list?: Talk['list'] }>;

/** How the room is reached. What throws with `refused` is not to be sent again; all else is a line that is gone for a while. */
export type TalkDoors = Readonly<{
  address: string;
  hear(heard: HeardUpTo): Promise<Talk>;
  say(words: Pick<Sending, 'words' | 'audience'>, key: string): Promise<{ id: string }>;
  refused(error: unknown): string | undefined;
}>;

const AGAIN_MS = 2_000;

/** What is said in an online room, as it is heard here: in order, each once, over lines that break. */
export function useTalk(doors: TalkDoors) {
  const words = shallowRef<readonly Word[]>([]);
  const here = shallowRef<readonly Speaker[]>([]);
  const standing = ref<Talk['standing']>('waiting');
  /** Goes up as the text that is written here changes. */
  const draft = ref(0);
  const live = ref(false);
  /** Why it is over here: it was closed, the link is over, or what the service said. */
  const over = ref<string>();
  const pending = shallowRef<readonly Sending[]>([]);
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  /** In which list the words here are counted: sat down otherwise, one hears another. */
  let list: Talk['list'] | undefined;

  const last = () => words.value.at(-1)?.n ?? 0;

  function take(word: Word): void {
    if (word.n <= last()) return;
    words.value = [...words.value, word];
    pending.value = pending.value.filter(({ id }) => id !== word.id);
  }

  function shut(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    live.value = false;
  }

  function open(): void {
    shut();
    if (over.value !== undefined) return;
    source = new EventSource(`${doors.address}?after=${last()}${list === undefined ? '' : `&list=${list}`}`);
    source.onopen = () => {
      live.value = true;
      void drain();
    };
    source.onerror = () => {
      live.value = false;
      // It comes back by itself unless it was turned away: then it is asked why, and for what there is.
      if (source?.readyState === EventSource.CLOSED) void catchUp();
    };
    source.addEventListener('word', ({ data, lastEventId }: MessageEvent<string>) => {
      list = lastEventId.split('.')[0] as Talk['list'];
      take(JSON.parse(data) as Word);
    });
    source.addEventListener('room', ({ data }: MessageEvent<string>) => {
      const room = JSON.parse(data) as Pick<Talk, 'standing' | 'here' | 'draft'>;
      standing.value = room.standing;
      draft.value = room.draft;
      here.value = room.here;
    });
    // Sat down otherwise, one hears other words: they are told from the first.
    source.addEventListener('anew', () => {
      forget();
      void catchUp();
    });
    source.addEventListener('over', ({ data }: MessageEvent<string>) => end((JSON.parse(data) as { why: string }).why));
  }

  function forget(): void {
    words.value = [];
    list = undefined;
  }

  async function catchUp(): Promise<void> {
    shut();
    try {
      let talk = await page();
      // The line tells the rest, unless there is none any more.
      while (talk.standing === 'over' && talk.more) talk = await page();
      if (talk.standing === 'over') return end('closed');
    } catch (error) {
      const why = doors.refused(error);
      if (why !== undefined) return end(why);
    }
    timer = setTimeout(open, AGAIN_MS);
  }

  async function page(): Promise<Talk> {
    const talk = await doors.hear({ after: last(), ...(list && { list }) });
    if (list !== undefined && talk.list !== list) forget();
    list = talk.list;
    standing.value = talk.standing;
    draft.value = talk.draft;
    here.value = talk.here;
    for (const word of talk.items) take(word);
    return talk;
  }

  function end(why: string): void {
    over.value = why;
    standing.value = 'over';
    here.value = [];
    shut();
  }

  async function say(said: Pick<Sending, 'words' | 'audience'>): Promise<void> {
    pending.value = [...pending.value, { ...said, key: crypto.randomUUID() }];
    await drain();
  }

  /** One after the other, so that somebody's words come in their order. */
  async function drain(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      for (let next = waiting(); next; next = waiting()) note(next.key, await sent(next));
    } catch {
      setTimeout(() => void drain(), AGAIN_MS);
    } finally {
      sending = false;
    }
  }

  const waiting = () => pending.value.find(({ id, refused }) => id === undefined && refused === undefined);

  async function sent({ key, ...said }: Sending): Promise<Pick<Sending, 'id' | 'refused'>> {
    try {
      return { id: (await doors.say({ words: said.words, audience: said.audience }, key)).id };
    } catch (error) {
      const refused = doors.refused(error);
      if (refused === undefined) throw error;
      return { refused };
    }
  }

  function note(key: string, came: Pick<Sending, 'id' | 'refused'>): void {
    const heard = words.value.some(({ id }) => id === came.id);
    pending.value = pending.value.flatMap((each) => (each.key !== key ? [each] : heard ? [] : [{ ...each, ...came }]));
  }

  const drop = (key: string): void => void (pending.value = pending.value.filter((each) => each.key !== key));

  /** A phone that slept has lost its line and may not know. */
  const wake = () => void (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN && source && open());
  document.addEventListener('visibilitychange', wake);
  addEventListener('pagehide', shut);
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('pagehide', shut);
    over.value ??= 'left';
    shut();
  });

  return { words, here, standing, draft, live, over, pending, open, shut, say, drop };
}
