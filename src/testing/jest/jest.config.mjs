import { fileURLToPath } from "node:url";

/** Native ESM on SWC; TypeScript is checked by `npm run types`, not here. */
export default {
  rootDir: fileURLToPath(new URL("../../..", import.meta.url)),
  roots: ["<rootDir>/src", "<rootDir>/bot", "<rootDir>/tabs"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testSequencer: "<rootDir>/src/testing/jest/longest-first.mjs",
  testEnvironment: "<rootDir>/src/testing/jest/environment.mjs",
  setupFiles: ["<rootDir>/src/testing/jest/same-cases.mjs"],
  globalSetup: "<rootDir>/src/testing/jest/global-setup.mjs",
  globalTeardown: "<rootDir>/src/testing/jest/global-teardown.mjs",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: "es6" },
      },
    ],
  },
  testTimeout: 60_000,
};
