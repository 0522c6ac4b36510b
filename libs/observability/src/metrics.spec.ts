import { Metrics } from './metrics.js';

const value = async (metrics: Metrics, series: string) =>
  (await metrics.text())
    .split('\n')
    .find((line) => line.startsWith(`${series} `))
    ?.slice(series.length + 1);

describe('a meter', () => {
  it('is read each time it is asked for', async () => {
    const metrics = new Metrics('intake');
    let waiting = 3;
    metrics.watch({ name: 'waiting', help: 'what waits', read: async () => waiting });
    expect(await value(metrics, 'waiting{service="intake"}')).toBe('3');
    waiting = 4;
    expect(await value(metrics, 'waiting{service="intake"}')).toBe('4');
  });

  it('tells several values apart by its label, and forgets those that are gone', async () => {
    const metrics = new Metrics('intake');
    let lag: Record<string, number> = { a: 1, b: 2 };
    metrics.watch({ name: 'lag', help: 'how far behind', label: 'stream', read: async () => lag });
    expect(await value(metrics, 'lag{stream="b",service="intake"}')).toBe('2');
    lag = { a: 0 };
    expect(await value(metrics, 'lag{stream="a",service="intake"}')).toBe('0');
    expect(await value(metrics, 'lag{stream="b",service="intake"}')).toBeUndefined();
  });

  it('that fails is left out of that reading, and the others are told', async () => {
    const metrics = new Metrics('intake');
    metrics.watch({ name: 'broken', help: 'a number', read: () => Promise.reject(new Error('away')) });
    metrics.watch({ name: 'brokenApart', help: 'numbers', label: 'of', read: () => Promise.reject(new Error('away')) });
    metrics.watch({ name: 'whole', help: 'a number', read: async () => 1 });
    expect(await value(metrics, 'whole{service="intake"}')).toBe('1');
    expect(await value(metrics, 'broken{service="intake"}')).toBeUndefined();
    expect(await metrics.text()).not.toMatch(/^brokenApart/m);
  });
});

describe('requests', () => {
  it('are counted by method, route pattern and status', async () => {
    const metrics = new Metrics('intake');
    metrics.requestServed('GET', '/api/intake/disputes/:id', 200, 0.004);
    metrics.requestServed('GET', '/api/intake/disputes/:id', 200, 0.2);
    const labels = 'service="intake",method="GET",route="/api/intake/disputes/:id",status="200"';
    expect(await value(metrics, `http_server_request_duration_seconds_count{${labels}}`)).toBe('2');
    expect(await value(metrics, `http_server_request_duration_seconds_bucket{le="0.005",${labels}}`)).toBe('1');
  });
});
