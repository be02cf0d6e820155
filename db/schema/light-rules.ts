import { bigint, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { LightRule } from '#core/domain/light.ts';

/** The site's own rules for lights, each set from its vintage on; before the first one the default holds. */
export const lightRuleSet = pgTable('light_rule_set', {
  vintageId: bigint({ mode: 'number' }).primaryKey(),
  rules: jsonb().$type<LightRule[]>().notNull(),
  reason: text().notNull(),
});
