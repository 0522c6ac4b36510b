import { isThisMachine } from '#kernel';
import { credentialsIn } from './credentials.js';
import type { Credentials } from './credentials.js';
import { tlsIn } from './tls.js';
import type { Tls } from './tls.js';
import { WrongSetting } from './wrong-setting.js';
import type { BrokerSettings } from './wrong-setting.js';

/** Where the broker is and as whom we come, in the words of its client. */
export type BrokerAddress = Readonly<{ servers: string[] }> & Credentials & Tls;

/** Several servers of one cluster stand in `NATS_URL` beside each other, by commas. Throws `WrongSetting`. */
export function brokerAddress(settings: BrokerSettings): BrokerAddress {
  const urls = settings.NATS_URL.split(',').map((text) => serverIn(text.trim()));
  const [protocol, ...others] = new Set(urls.map((url) => url.protocol));
  if (others.length > 0) throw new WrongSetting('NATS_URL', 'must be nats:// for all servers, or tls:// for all');
  return {
    servers: urls.map(({ host }) => host),
    ...credentialsIn(settings, urls),
    ...tlsIn(settings, protocol === 'tls:', !urls.every(({ hostname }) => isThisMachine(hostname))),
  };
}

function serverIn(text: string): URL {
  const url = /^(nats|tls):\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  const beyond = url && `${url.pathname.replace(/^\/$/, '')}${url.search}${url.hash}`;
  if (!url || url.hostname === '' || beyond) throw new WrongSetting('NATS_URL', 'must be an address like nats://host:4222');
  return url;
}
