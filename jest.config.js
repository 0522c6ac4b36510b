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
  transform: { '^.+\\.ts$': ['@swc/jest'] },
};
