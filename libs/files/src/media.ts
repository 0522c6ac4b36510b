import { fileTypeFromBuffer } from 'file-type';

/** What an attachment may be: a photo, a scan, a recording. */
export const taken = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'audio/amr',
] as const;
export type Media = (typeof taken)[number];

/** As what it comes under other names. */
const called: Readonly<Record<string, Media>> = {
  ...Object.fromEntries(taken.map((media) => [media, media])),
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
};

/** By its name a file says what it is; nobody is to be taken in by another. */
const byEnding: Readonly<Record<string, readonly Media[]>> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
  pdf: ['application/pdf'],
  mp3: ['audio/mpeg'],
  m4a: ['audio/mp4'],
  mp4: ['audio/mp4'],
  wav: ['audio/wav'],
  ogg: ['audio/ogg'],
  opus: ['audio/ogg'],
  amr: ['audio/amr'],
};

/**
 * What bytes are, by their content and not by what they are called.
 * @param start the first of them, some thousand at least where there are so many
 */
export async function mediaOf(start: Buffer, name: string): Promise<Media | 'not-what-it-says' | 'not-taken'> {
  const media = called[(await fileTypeFromBuffer(start))?.mime ?? ''];
  const said = byEnding[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (said !== undefined && (media === undefined || !said.includes(media))) return 'not-what-it-says';
  return media ?? 'not-taken';
}
