import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { Shelf } from './shelf.js';

/** A folder. A piece is there whole or not at all, also when the power fails in the midst of it. */
export class DiskShelf implements Shelf {
  constructor(private readonly folder: string) {}

  async put(key: string, bytes: Buffer): Promise<void> {
    const place = path.join(this.folder, key);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const half = `${place}.${randomUUID()}`;
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, place);
  }

  async get(key: string): Promise<Buffer | undefined> {
    return readFile(path.join(this.folder, key)).catch(unless('ENOENT'));
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(path.join(this.folder, key), { force: true });
    const folders = new Set(keys.map((key) => path.dirname(path.join(this.folder, key))));
    for (const folder of folders) if (folder !== path.normalize(this.folder)) await rmdir(folder).catch(unless('ENOENT', 'ENOTEMPTY'));
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
