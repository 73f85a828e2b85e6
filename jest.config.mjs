export default {
  testEnvironment: 'node',
  // Some tests start whole programs, and a busy machine is no failure.
  testTimeout: 120_000,
  // A process that ran a suite keeps its modules: it is replaced before a few hundred of them fill its heap.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.mjs' },
  collectCoverageFrom: ['src/**/*.ts', '!src/generated/**'],
}
