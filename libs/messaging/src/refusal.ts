import { AuthorizationError } from '@nats-io/transport-node';

/** What keeps us out of a broker that is there, as the rest of a sentence about it; nothing where it is only away. */
export function refusalIn(error: unknown): string | undefined {
  if (error instanceof AuthorizationError) return 'refuses our credentials';
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (message.includes("does not support 'tls'")) return 'offers no TLS';
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_)/.test(code)) return `shows a certificate that is not trusted (${code})`;
  if (/^(ERR_SSL_|ERR_OSSL_)/.test(code)) return `and we do not agree on TLS (${code})`;
  return undefined;
}
