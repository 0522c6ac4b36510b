import type { Event, Fact } from '#contracts';
import { newId } from '#kernel';
import { Neighbour } from '#testing';
import type { TestBroker } from '#testing';

/** The bus as the neighbours use it: says what intake says, and hears what mediation says. */
export class Bus {
  private readonly sequences = new Map<string, number>();

  private constructor(private readonly neighbour: Neighbour) {}

  static async open(broker: TestBroker): Promise<Bus> {
    const neighbour = await Neighbour.on(broker);
    // By its first word it would come into being too late for a service that has looked for it.
    await neighbour.beat('intake');
    return new Bus(neighbour);
  }

  async say(subject: string, fact: Fact, id = newId()): Promise<void> {
    // The very same event, said again, is the same fact.
    const sequence = this.sequences.get(id) ?? (this.sequences.get(subject) ?? 0) + 1;
    this.sequences.set(subject, sequence).set(id, sequence);
    await this.neighbour.say(fact, { subject, sequence, id });
  }

  /** All that mediation said of one dispute so far, at one of its desks, in the order of its stream. */
  async heard(subject: string, desk?: string): Promise<Event[]> {
    return (await this.neighbour.said('mediation', desk)).filter((event) => event.subject === subject);
  }

  close(): Promise<void> {
    return this.neighbour.leave();
  }
}
