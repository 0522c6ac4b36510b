import { covers, sees, takesPart } from '#access';
import type { Scope, Where } from '#access';
import type { Fact } from '#contracts';
import { NotFound, Stale, currentRequest } from '#kernel';
import type { Actor, Queryable, Transaction } from '#kernel';
import type { Aggregate, Change, Decide, Identified, Receipt, Sealing } from './aggregate.js';
import { SPECIMEN_ID } from './alike.js';
import type { Like } from './alike.js';
import { columnsOf, selected } from './columns.js';
import type { Transactor } from './transactor.js';

const CHUNK = 1_000;

/** Whether somebody is let in to what lies there. */
export type May = (actor: Actor, scope: Scope) => boolean;

/**
 * The one way state changes: load, decide, evolve, and write state, sealed records and outbox together.
 * `If-Match`, the idempotency key and the jurisdiction of the request being served are kept here, once.
 */
export abstract class Store<S extends object, F extends Fact> {
  protected constructor(
    private readonly transactor: Transactor,
    private readonly aggregate: Aggregate<S, F>,
  ) {}

  protected get database() {
    return this.transactor.database;
  }

  /** What a list of whole states selects. */
  protected get columns(): string {
    return selected(columnsOf(this.aggregate.table));
  }

  /**
   * One transaction, the row locked. No facts: nothing is written. A request is let in for those alone who handle it, unless the door
   * says that what it notes is noted by others as well.
   */
  async change(given: string, decide: Decide<S, F>, tx?: Transaction, may: May = covers): Promise<Receipt> {
    if (!tx) return this.database.transaction((own) => this.change(given, decide, own, may));

    const id = this.canonical(given);
    for (;;) {
      const found = await this.transactor.lock<S>(this.aggregate, id, tx);
      this.admit(id, found, may);
      const state = found ?? this.aggregate.initial;
      const sequence = found?.sequence ?? 0;
      const change = this.evolved(id, sequence, state, decide);
      if (!change) return { id, sequence };
      const written = found
        ? await this.transactor.update(this.aggregate, change, sequence, tx)
        : await this.transactor.insert(this.aggregate, [change], tx);
      if (written.size > 0) return { id, sequence: change.sequence };
      // Somebody inserted the row between our look and our write: look again.
    }
  }

  /** For an id made a moment ago: one statement, one round trip, shared with others that come at the same time. */
  async create(given: string, decide: Decide<S, F>, tx?: Transaction): Promise<Receipt> {
    const id = this.canonical(given);
    const change = this.evolved(id, 0, this.aggregate.initial, decide);
    if (!change) return { id, sequence: 0 };
    const written = tx
      ? (await this.transactor.insert(this.aggregate, [change], tx)).size > 0
      : await this.transactor.insertGathered(this.aggregate, change);
    if (!written) throw new Stale(0, 1);
    return { id, sequence: change.sequence };
  }

  /** Many new aggregates in one statement; returns the ids that were not there before. */
  async createAll(entries: readonly Readonly<{ id: string; facts: readonly F[] }>[], tx?: Transaction): Promise<Set<string>> {
    const changes = entries.flatMap(({ id, facts }) => this.evolved(this.canonical(id), 0, this.aggregate.initial, () => facts) ?? []);
    return changes.length > 0 ? this.transactor.insert(this.aggregate, changes, tx) : new Set();
  }

  /**
   * As `createAll`, of many that differ in nothing but their ids and a few words: the rule is asked for one that stands
   * for all of them, under words of its own. Returns how many were not there before.
   */
  async createAlike(
    words: readonly string[],
    decide: (state: S) => readonly F[],
    likes: readonly Like[],
    tx: Transaction,
  ): Promise<number> {
    const change = this.evolved(SPECIMEN_ID, 0, this.aggregate.initial, decide);
    const [fact, ...more] = change?.facts ?? [];
    if (!change || !fact || likes.length === 0) return 0;
    if (more.length > 0) throw new Error('of many alike only one fact each can be said');
    return this.transactor.bulk.insertAlike(this.aggregate, { ...change, words, fact }, likes, tx);
  }

  /**
   * The clock of this aggregate: asks the rule of all that is due by then, a chunk in a statement and a transaction. Several
   * instances share the work, and each finds what is left. What is due and has nothing to say is not due: an instance of an
   * older release may have moved it on without its deadline.
   */
  async lapse(at: Date, decide: (state: S) => readonly F[], chunk = CHUNK): Promise<void> {
    while ((await this.database.transaction((tx) => this.lapseNext(at, decide, chunk, tx))) === chunk);
  }

  /** Of `lapse` one chunk; returns how many were due. */
  async lapseNext(at: Date, decide: (state: S) => readonly F[], chunk: number, tx: Transaction): Promise<number> {
    const due = await this.transactor.lockDue<S>(this.aggregate, at, chunk, tx);
    const moved = this.movedBy(due, decide);
    const said = new Set(moved.map(({ id }) => id));
    const silent = due.filter(({ id }) => !said.has(id)).map(({ id }) => id);
    if (silent.length > 0) await this.transactor.undue(this.aggregate, silent, tx);
    if (moved.length > 0) await this.transactor.bulk.update(this.aggregate, moved, tx);
    return due.length;
  }

  /**
   * What happens to many at once, such as to all that a unit holds: asks the rule of whatever fits the condition, whose parameters
   * are counted from $3, a chunk in a statement and all of them in the transaction. Returns how many moved. It is nobody's request
   * for one of them, so that no jurisdiction is asked; whoever calls it has asked for the cause.
   */
  async changeAll(where: Where, decide: (state: S) => readonly F[], tx: Transaction, chunk = CHUNK): Promise<number> {
    let moved = 0;
    for (let after: string | undefined = SPECIMEN_ID; after !== undefined;) {
      const found: (S & Identified)[] = await this.transactor.lockFitting<S>(this.aggregate, where, after, chunk, tx);
      const changes = this.movedBy(found, decide);
      if (changes.length > 0) await this.transactor.bulk.update(this.aggregate, changes, tx);
      moved += changes.length;
      after = found.length < chunk ? undefined : found.at(-1)?.id;
    }
    return moved;
  }

  find(given: string, db: Queryable = this.database): Promise<(S & Identified) | undefined> {
    return this.transactor.read<S>(this.aggregate, this.canonical(given), db);
  }

  /** As `find`, for the one who asks: what is not within their jurisdiction is not there. */
  async get(id: string): Promise<S & Identified> {
    return this.told(id, this.aggregate.overseen ? sees : takesPart);
  }

  /** As `get`, for those alone who handle it: what is sealed in it is not opened to whoever looks on. */
  async held(id: string): Promise<S & Identified> {
    return this.told(id, covers);
  }

  private async told(id: string, may: May): Promise<S & Identified> {
    const found = await this.find(id);
    const actor = currentRequest()?.actor;
    if (!found || (actor && !may(actor, this.aggregate.scope(found)))) throw new NotFound(this.aggregate.name);
    return found;
  }

  private movedBy(found: readonly (S & Identified)[], decide: (state: S) => readonly F[]) {
    return found.flatMap((before) => {
      const change = this.evolved(before.id, before.sequence, before, decide);
      return change ? [{ ...change, before }] : [];
    });
  }

  /** Before anything is read by it: a state found under one spelling would be written without what is named by another. */
  private canonical(given: string): string {
    const id = this.transactor.canonical(this.aggregate, given);
    if (id === undefined) throw new NotFound(this.aggregate.name);
    return id;
  }

  private admit(id: string, found: (S & Identified) | undefined, may: May): void {
    const request = currentRequest();
    if (!request?.actor) return;
    if (!found || !may(request.actor, this.aggregate.scope(found))) throw new NotFound(this.aggregate.name);
    request.matched ??= `${this.aggregate.name} ${id}`;
    if (request.matched !== `${this.aggregate.name} ${id}`) return;
    if (request.ifMatch !== undefined && request.ifMatch !== found.sequence) throw new Stale(request.ifMatch, found.sequence);
  }

  private evolved(id: string, sequence: number, state: S, decide: Decide<S, F>): Change<S> | undefined {
    const decided = decide(state);
    const { facts, sealed }: Sealing<F> = 'facts' in decided ? decided : { facts: decided, sealed: [] };
    if (facts.length === 0) return undefined;
    const next = facts.reduce((s, fact) => this.aggregate.evolve(s, fact), state);
    return { id, sequence: sequence + facts.length, state: next, facts, scope: this.aggregate.scope(next), sealed };
  }
}
