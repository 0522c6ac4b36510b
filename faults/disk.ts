import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A small disk of its own under a folder, which can be full. Making one takes root. */
export class Disk {
  private constructor(private readonly folder: string) {}

  static at(folder: string, megabytes: number): Disk {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'junan-faults', folder]);
    return new Disk(folder);
  }

  /** Whether this machine lets us make one, by making one. */
  static canBeMade(folder: string): boolean {
    try {
      Disk.at(folder, 1).remove();
      return true;
    } catch {
      return false;
    }
  }

  /** Somebody else's file takes all that was left. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    try {
      writeFileSync(this.filler, Buffer.alloc(bavail * bsize));
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOSPC') throw error;
    }
  }

  clear(): void {
    rmSync(this.filler, { force: true });
  }

  remove(): void {
    execFileSync('umount', [this.folder]);
  }

  private get filler(): string {
    return path.join(this.folder, 'filler');
  }
}
