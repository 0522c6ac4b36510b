import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { TlsOptions } from '@nats-io/transport-node';
import { WrongSetting, contentOf } from './wrong-setting.js';
import type { BrokerSetting, BrokerSettings } from './wrong-setting.js';

/** With it nothing but TLS will do; without it the broker decides, which takes the operator's word where it is on another machine. */
export type Tls = Readonly<{ tls?: TlsOptions }>;

/** Whoever says by which authority the broker is known, or shows it a certificate, means TLS and nothing less. */
export function tlsIn({ NATS_TLS, NATS_CA, NATS_CERT, NATS_KEY }: BrokerSettings, asked: boolean, remote: boolean): Tls {
  if (NATS_CERT !== undefined && NATS_KEY === undefined) throw new WrongSetting('NATS_KEY', 'missing beside NATS_CERT');
  if (NATS_KEY !== undefined && NATS_CERT === undefined) throw new WrongSetting('NATS_CERT', 'missing beside NATS_KEY');
  const tls: TlsOptions = {};
  if (NATS_CA !== undefined) tls.ca = certificateIn('NATS_CA', NATS_CA);
  if (NATS_CERT !== undefined && NATS_KEY !== undefined) {
    tls.cert = certificateIn('NATS_CERT', NATS_CERT);
    tls.key = contentOf('NATS_KEY', NATS_KEY).toString();
    if (!fit(tls.cert, tls.key)) throw new WrongSetting('NATS_KEY', 'is not the key of NATS_CERT');
  }
  const wanted = asked || Object.keys(tls).length > 0;
  if (NATS_TLS !== undefined && NATS_TLS !== 'disable') throw new WrongSetting('NATS_TLS', 'must be disable, or left out');
  if (NATS_TLS !== undefined && wanted) throw new WrongSetting('NATS_TLS', 'contradicts what asks for TLS: tls://, NATS_CA or NATS_CERT');
  if (remote && !wanted && NATS_TLS === undefined) throw new WrongSetting('NATS_URL', SILENT);
  return wanted ? { tls } : {};
}

const SILENT = 'is on another machine and must say what it does about TLS: tls://, or NATS_TLS=disable where nobody else is on the line';

function certificateIn(setting: BrokerSetting, file: string): string {
  const text = contentOf(setting, file).toString();
  try {
    new X509Certificate(text);
    return text;
  } catch {
    throw new WrongSetting(setting, 'must be a file with a certificate in PEM');
  }
}

function fit(cert: string, key: string): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}
