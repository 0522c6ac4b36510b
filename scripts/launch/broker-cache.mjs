import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { versionIn } from './broker-choice.mjs';
import { isProgram, output } from './run.mjs';
import { Trouble } from './say.mjs';

/** A broker's version as it says itself, or nothing if the file is no nats-server that runs here. */
export async function versionOf(program) {
  return isProgram(program) ? versionIn(await output(program, ['--version']).catch(() => '')) : undefined;
}

/** Servers unpacked from Debian, a folder a suite, and whether Debian has been asked for a newer one. */
export class BrokerCache {
  /** @param unpack unpacks a suite's server into a folder and says where in it the program is */
  constructor(folder, unpack, canFetch) {
    this.folder = folder;
    this.unpack = unpack;
    this.canFetch = canFetch;
  }

  /** What is there and whole. What is broken is thrown away, and Debian may be asked again. */
  async brokers() {
    const suites = existsSync(this.folder) ? readdirSync(this.folder).filter((suite) => existsSync(this.#seal(suite))) : [];
    const found = await Promise.all(suites.map((suite) => this.#checked(suite)));
    return found.filter(Boolean);
  }

  /** Takes the server of a suite in; it is seen by others only once it is whole and has run here. */
  async fetch(suite) {
    const making = `making-${suite}-${process.pid}`;
    try {
      const program = await this.unpack(suite, path.join(this.folder, making));
      const version = await versionOf(program);
      if (!version) throw new Trouble(`the nats-server of ${suite} does not run on this machine`);
      const within = path.relative(path.join(this.folder, making), program);
      writeFileSync(this.#seal(making), JSON.stringify({ program: within, version, bytes: statSync(program).size }));
      rmSync(path.join(this.folder, suite), { recursive: true, force: true });
      renameSync(path.join(this.folder, making), path.join(this.folder, suite));
      return { path: path.join(this.folder, suite, within), version };
    } finally {
      rmSync(path.join(this.folder, making), { recursive: true, force: true });
    }
  }

  get looked() {
    return existsSync(path.join(this.folder, 'looked'));
  }

  set looked(so) {
    mkdirSync(this.folder, { recursive: true });
    if (so) writeFileSync(path.join(this.folder, 'looked'), '');
    else rmSync(path.join(this.folder, 'looked'), { force: true });
  }

  async #checked(suite) {
    const { program, version, bytes } = JSON.parse(readFileSync(this.#seal(suite), 'utf8'));
    const file = path.join(this.folder, suite, program);
    const whole = existsSync(file) && statSync(file).size === bytes && (await versionOf(file)) === version;
    if (whole) return { path: file, version };
    rmSync(path.join(this.folder, suite), { recursive: true, force: true });
    this.looked = false;
    return undefined;
  }

  #seal(suite) {
    return path.join(this.folder, suite, 'broker.json');
  }
}
