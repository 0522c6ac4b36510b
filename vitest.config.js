import { transform } from '@swc/core';
import { defineConfig } from 'vitest/config';
import Shuffled from './scripts/launch/shuffled.mjs';

/** Decorators carry the types of what they stand at, which only this compiler writes. */
const swc = {
  name: 'swc',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return;
    return transform(code, { filename: id, sourceMaps: true, inputSourceMap: false });
  },
};

export default defineConfig({
  plugins: [swc],
  esbuild: false,
  oxc: false,
  resolve: { mainFields: [] },
  ssr: { resolve: { conditions: ['source', 'node'], externalConditions: ['source', 'node'] } },
  test: {
    globals: true,
    environment: 'node',
    include: ['{apps,libs,journeys,faults,console,scripts}/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    isolate: false,
    // One more than the least machine has processors: somebody always waits for what comes by event.
    maxWorkers: Number(process.env.JUNAN_TEST_WORKERS ?? 3),
    testTimeout: 90_000,
    hookTimeout: 90_000,
    sequence: { sequencer: Shuffled },
    disableConsoleIntercept: true,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    teardownTimeout: 10_000,
    slowTestThreshold: 30_000,
    // What a run's end says of a failure is all that is left of it.
    chaiConfig: { truncateThreshold: 2_000 },
  },
});
