import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { hostOf, reachable, readUrl } from './address.js';
import { Line } from './line.js';

const may = reachable([]);
const asked = (text: string): boolean => {
  const url = readUrl(text);
  if (typeof url === 'string') throw new Error(url);
  return may(hostOf(url));
};

describe('an address', () => {
  it.each([
    // this machine, in every spelling that an address has
    ...['127.0.0.1', '127.1', '0x7f.1', '0177.0.0.1', '2130706433', '0.0.0.0', '0', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]'],
    // inside: private, of a carrier, of a link, of a cloud's own notes
    ...[
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '100.64.0.1',
      '169.254.169.254',
      '[fe80::1]',
      '[fc00::1]',
      '[fd12:3456::1]',
    ],
    // for papers, trials, many or nobody
    ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '192.0.0.1', '192.88.99.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['[ff02::1]', '[2001:db8::1]', '[100::1]', '[fec0::1]', '[3fff::1]', '[5f00::1]'],
    // IPv4 in other clothes: mapped, compatible, translated (NAT64), tunnelled (6to4, Teredo)
    ...[
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::ffff:8.8.8.8]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[64:ff9b::10.0.0.1]',
      '[64:ff9b:1::1]',
    ],
    ...['[2002:7f00:1::]', '[2002:a00:1::1]', '[2001:0:4136:e378:8000:63bf:3fff:fdd2]', '[::ffff:0:127.0.0.1]'],
  ])('%s is inside', (host) => expect(asked(`https://${host}/hook`)).toBe(false));

  it.each(['8.8.8.8', '223.5.5.5', '114.114.114.114', '[2400:3200::1]', '[2606:4700::1111]'])('%s is outside', (host) =>
    expect(asked(`https://${host}/hook`)).toBe(true),
  );

  it('inside may be asked where the county named it, and nothing beside it', () => {
    const named = reachable(['10.20.0.0/16', 'fd00:20::/32', '192.168.7.7']);
    for (const each of ['10.20.3.4', 'fd00:20::1', '192.168.7.7']) expect(named(each)).toBe(true);
    for (const each of ['10.21.0.1', 'fd00:21::1', '192.168.7.8', '127.0.0.1', '::ffff:10.20.3.4']) expect(named(each)).toBe(false);
  });

  it.each([
    ['http://court.example.cn/', 'subscription.url-not-https'],
    ['ftp://court.example.cn/', 'subscription.url-not-https'],
    ['https://a@court.example.cn/', 'subscription.url-names-somebody'],
    ['https://a:b@court.example.cn/', 'subscription.url-names-somebody'],
    ['https://court.example.cn/#there', 'subscription.url-malformed'],
    ['court.example.cn', 'subscription.url-malformed'],
    ['https://', 'subscription.url-malformed'],
    [`https://court.example.cn/${'a'.repeat(500)}`, 'subscription.url-malformed'],
  ])('%s is none', (text, fault) => expect(readUrl(text)).toBe(fault));
});

describe('a line', () => {
  const url = readUrl('https://court.example.cn/junan') as URL;

  it('is not opened where a name leads inside, be it with one of several addresses', async () => {
    for (const found of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::ffff:127.0.0.1'], ['169.254.169.254']])
      await expect(Line.to(url, { may, resolve: () => Promise.resolve(found) })).rejects.toMatchObject({ failure: 'address-inside' });
    const unknown = () => Promise.reject(new Error('ENOTFOUND'));
    await expect(Line.to(url, { may, resolve: unknown })).rejects.toMatchObject({ failure: 'name-unknown' });
    await expect(Line.to(url, { may, resolve: () => Promise.resolve([]) })).rejects.toMatchObject({ failure: 'name-unknown' });
  });

  it('goes to the address that was looked at, whatever its name says a moment later', async () => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    let connected = 0;
    server.on('connection', () => connected++);
    const { port } = server.address() as AddressInfo;
    let asks = 0;
    const resolve = () => Promise.resolve([asks++ === 0 ? '127.0.0.1' : '10.0.0.1']);
    const line = await Line.to(new URL(`https://rebinds.example.cn:${port}/`), { may: (address) => address === '127.0.0.1', resolve });
    for (let n = 0; n < 2; n++) await expect(line.ask('POST', {}, '{}')).rejects.toMatchObject({ failure: 'unreachable' });
    expect({ asks, connected }).toEqual({ asks: 1, connected: 2 });
    line.close();
    server.close();
  });
});
