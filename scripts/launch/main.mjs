import { existsSync, realpathSync } from 'node:fs';

/** Whether this script was started and not imported. Node names a script by its real path, also where it is started through a link. */
export function isMain({ filename }) {
  const [, started] = process.argv;
  return started !== undefined && existsSync(started) && realpathSync(started) === filename;
}
