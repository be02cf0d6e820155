import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The making of review pictures, which is no test of every day. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  { test: { include: ['tests/browser/review-pictures.ts'] } },
);
