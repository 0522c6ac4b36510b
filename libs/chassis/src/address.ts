import type { TlsOptions } from 'node:tls';
import { parse } from 'pg-connection-string';
import { isThisMachine } from '#kernel';

/** As TypeORM takes it. */
export type Address = Readonly<{
  host?: string;
  port?: number;
  username?: string;
  password?: string;
  database?: string;
  ssl?: boolean | TlsOptions;
}>;

/** PostgreSQL's own words; `allow` and `prefer` fall back to plain text without a word, which is no setting to rely on. */
const MODES = ['disable', 'require', 'verify-ca', 'verify-full'];
const FILES = ['sslrootcert', 'sslcert', 'sslkey'];

/**
 * All that the address of a database says, with the meaning that PostgreSQL's own clients give it.
 * @throws Error saying what in it we could not keep to: nothing is dropped.
 */
export function addressIn(databaseUrl: string): Address {
  const { hostname, searchParams } = new URL(databaseUrl);
  const wrong = wrongIn(searchParams) ?? (searchParams.has('sslmode') || isThisMachine(hostname) ? undefined : SILENT);
  if (wrong !== undefined) throw new Error(wrong);

  const { host, port, user, password, database, ssl } = parse(databaseUrl, { useLibpqCompat: true });
  return {
    ...(host && { host }),
    ...(port && { port: Number(port) }),
    ...(user && { username: user }),
    ...(password && { password }),
    ...(database && { database }),
    ...(searchParams.has('sslmode') && { ssl: ssl as boolean | TlsOptions }),
  };
}

const SILENT =
  'is on another machine and must say what it does about TLS: sslmode=verify-full, or sslmode=disable where nobody else is on the line';

function wrongIn(params: URLSearchParams): string | undefined {
  const names = [...params.keys()];
  const strange = names.find((name, i) => !['sslmode', ...FILES].includes(name) || names.indexOf(name) < i);
  if (strange !== undefined) return `cannot be told ${strange}: of settings it takes sslmode, sslrootcert, sslcert and sslkey, each once`;

  const mode = params.get('sslmode');
  const files = FILES.filter((name) => params.has(name));
  if (mode === null) return files.length > 0 ? `has ${files.join(', ')} but no sslmode` : undefined;
  if (!MODES.includes(mode)) return `sslmode must be one of ${MODES.join(', ')}`;
  if (mode === 'disable' && files.length > 0) return `sslmode=disable leaves no use for ${files.join(', ')}`;
  if (mode === 'verify-ca' && !params.has('sslrootcert')) return 'sslmode=verify-ca needs the authority’s certificate: sslrootcert';
  if (params.has('sslcert') !== params.has('sslkey')) return 'sslcert and sslkey belong together';
  return undefined;
}
