import { addressIn } from './address.js';

const told = (settings: string) => addressIn(`postgres://intake:p%40ss@[::1]:5433/intake${settings}`);

describe('the address of a database', () => {
  it('says where it is and who comes', () => {
    expect(told('')).toEqual({ host: '::1', port: 5433, username: 'intake', password: 'p@ss', database: 'intake' });
  });

  it.each([
    ['disable', false],
    ['require', { rejectUnauthorized: false }],
    ['verify-full', {}],
  ])('means by sslmode=%s what PostgreSQL means', (mode, ssl) => {
    expect(told(`?sslmode=${mode}`).ssl).toEqual(ssl);
  });

  it.each([
    ['?sslmode=prefer', 'sslmode must be one of disable, require, verify-ca, verify-full'],
    ['?sslmode=no-verify', 'sslmode must be one of'],
    ['?sslmode=', 'sslmode must be one of'],
    ['?sslmode=verify-full&sslmode=disable', 'cannot be told sslmode: of settings it takes'],
    ['?ssl=true', 'cannot be told ssl: of settings it takes sslmode, sslrootcert, sslcert and sslkey, each once'],
    ['?channel_binding=require', 'cannot be told channel_binding'],
    ['?options=-c%20statement_timeout%3D0', 'cannot be told options'],
    ['?sslrootcert=/etc/ca.pem', 'has sslrootcert but no sslmode'],
    ['?sslmode=disable&sslrootcert=/etc/ca.pem', 'sslmode=disable leaves no use for sslrootcert'],
    ['?sslmode=verify-ca', 'sslmode=verify-ca needs the authority’s certificate: sslrootcert'],
    ['?sslmode=require&sslcert=/etc/client.pem', 'sslcert and sslkey belong together'],
    ['?sslmode=verify-full&sslrootcert=/nowhere/ca.pem', "ENOENT: no such file or directory, open '/nowhere/ca.pem'"],
  ])('refuses %s rather than drop it, and does not repeat the password', (settings, why) => {
    expect(() => told(settings)).toThrow(why);
    expect(() => told(settings)).not.toThrow('p@ss');
  });

  it.each(['u:p%40ss@db', 'u:p%40ss@db.county.cn:5432', 'u@10.1.2.3', 'u@localhost.county.cn', 'u@[2001:db8::1]', ''])(
    'on another machine (%s) must say what it does about TLS',
    (where) =>
      expect(() => addressIn(`postgres://${where}/intake`)).toThrow(
        /^is on another machine and must say what it does about TLS: sslmode=verify-full, or sslmode=disable/,
      ),
  );

  it('on another machine may be plain where that is said, and on this one needs no word', () => {
    expect(addressIn('postgres://intake@db/intake?sslmode=disable')).toMatchObject({ host: 'db', ssl: false });
    for (const host of ['localhost', '127.0.0.1', '%2Fvar%2Frun%2Fpostgresql'])
      expect(addressIn(`postgres://intake@${host}/intake`)).not.toHaveProperty('ssl');
  });
});
