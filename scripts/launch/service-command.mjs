import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { announcedIn } from './claim.mjs';
import { QUIET, UNHEARD } from './closed-pipe.mjs';
import { urlOf } from './postgres.mjs';
import { Trouble } from './say.mjs';
import { keptSecrets } from './secrets.mjs';
import { inherited, quickCommandOf, retentionIn } from './services.mjs';

/**
 * A service's own command does it, as in production: node dist/apps/<service>/src/<entry>.js. Who stops us means the one at work.
 * @returns the code it ended with; where that is not 0, we end with it too.
 */
export function serviceCommand(root, name, entry, args, env) {
  const command = quickCommandOf(root, name, entry);
  if (!existsSync(command.at(-1))) throw new Trouble('the services are not built yet: npm run build');
  const child = spawn(process.execPath, [...QUIET, ...command, ...args], { cwd: root, stdio: 'inherit', env: { ...inherited(), ...env } });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const each of SIGNALS) process.off(each, pass);
      process.exitCode ||= code ?? 1;
      if (code === UNHEARD) process.exit();
      if (SIGNALS.includes(signal)) process.kill(process.pid, signal);
      else resolve(code ?? 1);
    });
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM'];

/** What a service of the start that runs from this folder was told of its database and keys. */
export function environmentIn(folder, name) {
  const running = announcedIn(folder);
  const secrets = keptSecrets(folder);
  if (!running || !secrets) throw new Trouble('Junan does not run from this folder: npm start first, or set DATABASE_URL');
  const { login, sealed, blindIndex } = secrets.services[name];
  return {
    DATABASE_URL: urlOf(name, login, running.ports.postgres),
    SEALED_KEYS: sealed,
    BLIND_INDEX_KEY: blindIndex,
    ...retentionIn(folder, name),
  };
}
