import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, selfSigned } from '#testing';

const root = path.resolve(import.meta.dirname, '../../..');

type Cluster = Readonly<{ data: string; command: string; args: string[]; options: { cwd: string; uid?: number; gid?: number } }>;
type Making = Readonly<{ home: string; password: string; port: number; settings: object }>;
type Launch = Readonly<{
  cluster(root: string, making: Making): Promise<Cluster>;
  answering(cluster: Cluster, pid?: number): Promise<void>;
}>;

/** A PostgreSQL of one's own that has TLS, and knows a login by its certificate. */
export class TlsServer {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<TlsServer> {
    const launch = (await import(path.join(root, 'scripts/launch/cluster.mjs'))) as Launch;
    const folder = mkdtempSync(path.join(tmpdir(), 'junan-tls-'));
    certify(folder, 'server', '127.0.0.1');
    certify(folder, 'other', '127.0.0.1');
    certify(folder, 'certified', 'certified');
    const port = await freePort();
    const [ssl_cert_file, ssl_key_file, ssl_ca_file] = ['server.pem', 'server.key', 'certified.pem'].map((file) => path.join(folder, file));
    const settings = { ssl: 'on', ssl_cert_file, ssl_key_file, ssl_ca_file };
    const postgres = await launch.cluster(root, { home: folder, password: 'test', port, settings });
    const { data, command, args, options } = postgres;
    if (options.uid !== undefined && options.gid !== undefined) chownSync(path.join(folder, 'server.key'), options.uid, options.gid);
    const access = path.join(data, 'pg_hba.conf');
    writeFileSync(access, `hostssl postgres certified 127.0.0.1/32 cert\n${readFileSync(access, 'utf8')}`);

    const server = spawn(command, args, { ...options, stdio: 'ignore' });
    const started = new TlsServer(folder, port, async () => {
      server.kill('SIGQUIT');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    });
    await launch.answering(postgres, server.pid);
    return started;
  }

  url(login: string, settings = '', host = '127.0.0.1'): string {
    return `postgres://${login}:test@${host}:${this.port}/postgres${settings}`;
  }

  /** The file of a certificate, or of the key to it. */
  file(name: 'server.pem' | 'other.pem' | 'certified.pem' | 'certified.key'): string {
    return path.join(this.folder, name);
  }
}

/** A certificate that is its own authority, and the key to it. */
function certify(folder: string, name: string, subject: string): void {
  const { cert, key } = selfSigned(subject, '127.0.0.1');
  writeFileSync(path.join(folder, `${name}.key`), key, { mode: 0o600 });
  writeFileSync(path.join(folder, `${name}.pem`), cert, { mode: 0o644 });
}
