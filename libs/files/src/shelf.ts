import { DiskShelf } from './disk-shelf.js';
import { S3Shelf } from './s3-shelf.js';
import type { S3Settings } from './s3-shelf.js';

/** Nest injects it under this token. */
export const SHELF = Symbol('shelf');

/**
 * Where bytes lie that are too large for the database: pieces of at most a megabyte, each under a key such as `<id>/3`. What lies there
 * is sealed before it comes, so that a shelf knows nothing of what it holds.
 */
export interface Shelf {
  /** The same key again holds what came last. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** @returns nothing where nothing lies under it */
  get(key: string): Promise<Buffer | undefined>;
  has(key: string): Promise<boolean>;
  /** All of these; what is not there is removed already. */
  remove(keys: readonly string[]): Promise<void>;
}

/** A folder that all instances see, or a bucket of an S3 store. */
export type ShelfSettings = Readonly<{ folder: string }> | S3Settings;

export const keptAt = (settings: ShelfSettings): Shelf => ('folder' in settings ? new DiskShelf(settings.folder) : new S3Shelf(settings));
