/**
 * Where oidc-provider keeps sessions and codes: in memory, since a sample provider's sign-ins need not outlive it.
 * Clients are not stored at all: besides the console, every account is a client of its own, so that scripts can get
 * a token by client_credentials with the account's name and password.
 */
export const storeFor = (clientOf) => {
  const rows = new Map();
  const sweep = () => rows.forEach(({ until }, key) => until < Date.now() && rows.delete(key));
  setInterval(sweep, 60_000).unref();

  return class Store {
    #model;

    constructor(model) {
      this.#model = model;
    }

    #key = (id) => `${this.#model}:${id}`;

    async upsert(id, payload, expiresIn) {
      rows.set(this.#key(id), { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
    }

    async find(id) {
      if (this.#model === 'Client') return clientOf(id);
      const row = rows.get(this.#key(id));
      return row && row.until > Date.now() ? row.payload : undefined;
    }

    async findByUid(uid) {
      return this.#search(({ uid: own }) => own === uid);
    }

    async findByUserCode(userCode) {
      return this.#search(({ userCode: own }) => own === userCode);
    }

    async consume(id) {
      rows.get(this.#key(id)).payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id) {
      rows.delete(this.#key(id));
    }

    async revokeByGrantId(grantId) {
      rows.forEach(({ payload }, key) => payload.grantId === grantId && rows.delete(key));
    }

    #search(fits) {
      for (const [key, { payload }] of rows) if (key.startsWith(`${this.#model}:`) && fits(payload)) return payload;
      return undefined;
    }
  };
};
