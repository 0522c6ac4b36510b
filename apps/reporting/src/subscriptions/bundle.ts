import { CONTENT_TYPE } from '#contracts';
import type { Event } from '#contracts';
import { redacted } from './profile.js';
import type { Wanted } from './subscription.js';

/** Events of one request: what a receiver takes in a moment, and no more than it must hold at once. */
const BATCH = 100;
const BATCH_BYTES = 256 * 1024;
const BATCHED = 'application/cloudevents-batch+json';

/** How far something was read, in the order in which transactions were seen to have ended. */
export type Place = Readonly<{ tx: string; n: string }>;

/** One that was read; nothing of an event that is not in the slice. */
export type Read = Readonly<{ place: Place; id: string; event: Event | null }>;

/** One request: its body, and how far whoever took it has been told. */
export type Bundle = Readonly<{ ids: readonly string[]; body: string; type: string; place: Place }>;

/** What goes in one request; each takes along the place of what lies behind it that is not in the slice. */
export function bundled({ form, profile }: Pick<Wanted, 'form' | 'profile'>, read: readonly Read[]): Bundle[] {
  const bundles: { ids: string[]; texts: string[]; bytes: number; place: Place }[] = [];
  for (const each of read) {
    const last = bundles.at(-1);
    if (!each.event) {
      if (last) last.place = each.place;
      continue;
    }
    const text = textOf(each.event, profile);
    const fits = form === 'batched' && last && last.ids.length < BATCH && last.bytes + text.length < BATCH_BYTES;
    if (!fits) bundles.push({ ids: [each.id], texts: [text], bytes: text.length, place: each.place });
    else {
      last.ids.push(each.id);
      last.texts.push(text);
      last.bytes += text.length;
      last.place = each.place;
    }
  }
  return bundles.map(({ ids, texts, place }) => ({
    ids,
    body: form === 'batched' ? `[${texts.join(',')}]` : (texts[0] as string),
    type: form === 'batched' ? BATCHED : CONTENT_TYPE,
    place,
  }));
}

const textOf = (event: Event, profile: Wanted['profile']): string => JSON.stringify(redacted(event, profile));
