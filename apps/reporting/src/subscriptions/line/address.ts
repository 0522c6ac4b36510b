import { BlockList, isIP } from 'node:net';

/** Not of the public internet (IANA special-purpose registries), or a way around that: mapped, translated and tunnelled addresses are IPv4 ones in disguise. */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const;

/** Of IPv6 one block is the public internet, and these within it are not. All else is inside: ::1, fc00::, fe80::, ::ffff:0:0, 64:ff9b:: … */
const PUBLIC_V6 = '2000::/3';
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const;

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const each of networks) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
};

const insideV4 = listOf(NOT_PUBLIC_V4);
const publicV6 = listOf([PUBLIC_V6]);
const insideV6 = listOf(NOT_PUBLIC_V6);

/** Whether an address may be asked: a public one, or one that the county named. */
export function reachable(allowed: readonly string[]): (address: string) => boolean {
  const v4 = listOf(allowed.filter((each) => !each.includes(':')));
  const v6 = listOf(allowed.filter((each) => each.includes(':')));
  return (address) => {
    // By family: a list answers for an IPv4 address in IPv6 clothes as for the bare one.
    if (isIP(address) === 4) return v4.check(address, 'ipv4') || !insideV4.check(address, 'ipv4');
    if (isIP(address) !== 6) return false;
    return v6.check(address, 'ipv6') || (publicV6.check(address, 'ipv6') && !insideV6.check(address, 'ipv6'));
  };
}

export type UrlFault = 'subscription.url-malformed' | 'subscription.url-not-https' | 'subscription.url-names-somebody';

/** As it is asked later, in the one spelling: numbers in other clothes (0x7f.1, 2130706433) are addresses. */
export function readUrl(text: string): URL | UrlFault {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'subscription.url-malformed';
  }
  if (url.protocol !== 'https:') return 'subscription.url-not-https';
  if (url.username !== '' || url.password !== '') return 'subscription.url-names-somebody';
  return url.hash === '' && url.href.length <= 500 ? url : 'subscription.url-malformed';
}

/** The host of an address as sockets take it: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
