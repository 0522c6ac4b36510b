import { Unreadable, ownerOf, partitionOf, readEnvelope, sourceOf, subjectOf } from '#contracts';
import type { Event } from '#contracts';

/** A message where it stood: which service's stream that is, at which desk, and under which subject; older letters no longer know it. */
export type Found = Readonly<{ owner: string; desk: string; natsSubject: string | null; bytes: Uint8Array }>;

/** A message as it was read: an event, or the fault that makes it none. */
export type Reading = Found & (Readonly<{ event: Event; fault?: undefined }> | Readonly<{ event?: undefined; fault: Unreadable }>);

/** Only what belongs where it stands is an event: whoever can write into a stream is not by that its owner. */
export function readMessage(found: Found): Reading {
  try {
    const event = readEnvelope(found.bytes);
    const stranger = strangeness(event, found);
    if (stranger !== undefined) throw new Unreadable(stranger);
    return { ...found, event };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...found, fault: error };
  }
}

/** Why it does not belong to the stream of that desk, in the county and partition that its subject there names. */
function strangeness(event: Event, { owner, desk, natsSubject }: Found): string | undefined {
  const { type, source, subject, county } = event;
  if (ownerOf(type) !== owner) return `${type} is not for ${owner} to say`;
  if (source !== sourceOf({ county, service: owner, desk })) return `its source is not the desk ${desk} of ${owner} in its county`;
  if (natsSubject === null || natsSubject === subjectOf(event, subject, desk, event)) return undefined;
  const [, standsInCounty, , , partition] = natsSubject.split('.');
  if (standsInCounty !== county) return 'it is of another county';
  if (Number(partition) !== partitionOf(subject)) return 'its aggregate belongs to another partition';
  return 'it stands under the subject of another event, township or department';
}
