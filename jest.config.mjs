export default {
  testEnvironment: 'node',
  // Some tests start whole programs, and a busy machine is no failure.
  testTimeout: 120_000,
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-esbuild.mjs' },
  collectCoverageFrom: ['src/**/*.ts', '!src/generated/**'],
}
