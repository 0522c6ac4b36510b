import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** As the package says that this was built from or runs in, which lies above both. */
export function releaseHere(): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return 'unknown';
}
