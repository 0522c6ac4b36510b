import { isThisMachine } from './this-machine.js';

describe('this machine', () => {
  it.each(['localhost', '127.0.0.1', '127.10.0.9', '::1', '[::1]', '/var/run/postgresql', '%2Fvar%2Frun'])('is %s', (host) =>
    expect(isThisMachine(host)).toBe(true),
  );

  it.each(['', 'db', '10.0.0.1', 'localhost.example.cn', '127.0.0.1.example.cn', '127.1', '[::2]', '::ffff:10.0.0.1', '0.0.0.0'])(
    'is not “%s”',
    (host) => expect(isThisMachine(host)).toBe(false),
  );
});
