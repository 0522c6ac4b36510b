import { getHeapStatistics } from 'node:v8';

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/journeys', '<rootDir>/faults', '<rootDir>/console', '<rootDir>/scripts'],
  testRegex: '.*\\.spec\\.ts$',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/console/dist'],
  testTimeout: 90_000,
  testSequencer: '<rootDir>/scripts/launch/shuffled.mjs',
  // A worker keeps some of what every spec file loaded. Near its limit it does little but look for room: long before, it is replaced.
  workerIdleMemoryLimit: getHeapStatistics().heap_size_limit / 4,
  // One that is full takes its time to go; one that a spec file holds open never does, and that is said.
  workerGracefulExitTimeout: 10_000,
  transform: { '^.+\\.ts$': ['@swc/jest'] },
};
