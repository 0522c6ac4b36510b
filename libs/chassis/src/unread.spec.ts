import { Logger } from '@nestjs/common';
import { Unreadable } from '#kernel';
import { Metrics } from '#observability';
import { Unread } from './unread.js';

describe('what does not open', () => {
  it('is counted each time and logged once, by its id alone', async () => {
    const logged: unknown[] = [];
    const silent = () => undefined;
    Logger.overrideLogger({ log: silent, warn: silent, error: (...words: unknown[]) => logged.push(words) });
    const metrics = new Metrics('intake');
    const unread = new Unread(metrics);
    for (const id of ['7', '7', '8', '7'])
      unread.met(new Unreadable(`The sealed record ${id} does not open`, { cause: new Error('张三 13800000001') }));
    Logger.overrideLogger(false);

    expect(await metrics.text()).toMatch(/^junan_unreadable_records\{service="intake"\} 4$/m);
    expect(logged).toEqual(['7', '8'].map((id) => [`The sealed record ${id} does not open`, undefined, 'sealed']));
  });
});
