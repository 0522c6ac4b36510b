import path from 'node:path';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { inherited } from './services.mjs';

const HOUR_MS = 3_600_000;

/** Verifies what was done and anchors it, now and every hour, with a key that no service is given. */
export function keepAnchoring(root, folder) {
  const log = path.join(folder, 'logs/audit.log');
  const anchor = () =>
    run('npm run audit -- anchor', process.execPath, [path.join(root, 'scripts/audit.mjs'), 'anchor'], {
      cwd: root,
      env: { ...inherited(), JUNAN_DATA: folder },
      log,
    }).catch((error) => say(error.message));
  void anchor();
  setInterval(() => void anchor(), HOUR_MS).unref();
}
