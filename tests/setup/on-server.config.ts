import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';
import { testsWithDatabase } from './tests-with-database.ts';

/** The tests for which it makes a difference which database there is; those in a browser ask the same routes again. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  { test: { include: testsWithDatabase() } },
);
