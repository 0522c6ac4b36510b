import { Webhook } from 'standardwebhooks';
import { idOf, newSecret, signed } from './signature.js';

/** As the libraries of Standard Webhooks hold themselves against. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

describe('a signature', () => {
  it('is that of Standard Webhooks', () => {
    const { secret, id, at, body, signature } = vector;
    expect(signed(id, at, body, [secret])).toEqual({ 'webhook-id': id, 'webhook-timestamp': '1614265330', 'webhook-signature': signature });
  });

  it('is taken by its library under each secret that is valid, and under no other', () => {
    const secrets = [newSecret(), newSecret()];
    const headers = signed('msg_1', new Date(), '{}', secrets);
    for (const each of secrets) expect(() => new Webhook(each).verify('{}', headers)).not.toThrow();
    expect(() => new Webhook(newSecret()).verify('{}', headers)).toThrow();
    expect(() => new Webhook(secrets[0] as string).verify('{"a":1}', headers)).toThrow();
  });

  it('names one event by its id, and several by what they are', () => {
    expect(idOf(['a'])).toBe('a');
    expect(idOf(['a', 'b'])).toBe(idOf(['a', 'b']));
    expect(idOf(['a', 'b'])).not.toBe(idOf(['b', 'a']));
  });
});
