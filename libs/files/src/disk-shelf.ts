import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Shelf } from './shelf.js';

/** A folder. A piece is there whole or not at all, also when the power fails in the midst of it. */
export class DiskShelf implements Shelf {
  constructor(private readonly folder: string) {}

  async put(key: string, bytes: Buffer): Promise<void> {
    const place = path.join(this.folder, key);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const half = `${place}.${randomUUID()}`;
    try {
      await written(half, bytes);
      await rename(half, place);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Buffer | undefined> {
    return readFile(path.join(this.folder, key)).catch(unless('ENOENT'));
  }

  async has(key: string): Promise<boolean> {
    return (await stat(path.join(this.folder, key)).catch(unless('ENOENT'))) !== undefined;
  }

  async remove(keys: readonly string[]): Promise<void> {
    const places = new Set(keys.map((key) => path.join(this.folder, key)));
    const folders = new Set([...places].map((place) => path.dirname(place)));
    for (const folder of folders)
      for (const name of (await readdir(folder).catch(unless('ENOENT'))) ?? []) {
        const [whole = name] = name.split('.');
        // Its halves, too: whoever was writing one may have been cut short.
        if (places.has(path.join(folder, name)) || places.has(path.join(folder, whole))) await rm(path.join(folder, name), { force: true });
      }
    for (const folder of folders) if (folder !== path.normalize(this.folder)) await rmdir(folder).catch(unless('ENOENT', 'ENOTEMPTY'));
  }
}

async function written(place: string, bytes: Buffer): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
