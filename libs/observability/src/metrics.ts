import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Something that knows a number about itself, read when Prometheus asks. Of several values each has its label's value. */
export type Meter = Readonly<{
  name: string;
  help: string;
  /** The label by which several values are told apart, such as `consumer`. */
  label?: string;
  read(): Promise<number | Readonly<Record<string, number>>>;
}>;

/** One registry a service instance: several services run in one process when tested. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_server_request_duration_seconds',
      help: 'Time from the request to the end of the response, by route pattern',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
  }

  /** `route` is the pattern (`/api/intake/disputes/:id`), never the address, which may name a person. */
  requestServed(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** A meter that fails or is slow leaves its gauge out of that reading; the others are told. */
  watch({ name, help, label, read }: Meter): void {
    new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [this.registry],
      async collect() {
        this.reset();
        const value = await within(2000, read).catch(() => undefined);
        // With a label there is nothing left to take away, and a try to is an error.
        if (value === undefined) return label === undefined ? this.remove() : undefined;
        if (typeof value === 'number') return this.set(value);
        for (const [key, number] of Object.entries(value)) this.set({ [label ?? 'of']: key }, number);
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

async function within<T>(ms: number, read: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(reject, ms, new Error('too slow'))));
  return Promise.race([read(), late]).finally(() => clearTimeout(timer));
}
