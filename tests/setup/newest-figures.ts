import { sql } from 'drizzle-orm';

/**
 * Of every series and form the newest figure that has a value, each in its newest version: what the record answers
 * whoever asks how things stand now. A question to put into brackets.
 */
export const NEWEST_FIGURES = sql`
  select distinct on (indicator_id, region_id, form) indicator_id, region_id, form, period, status, vintage_id, value, unit
  from (
    select distinct on (indicator_id, region_id, form, period) * from observation
    order by indicator_id, region_id, form, period, vintage_id desc) known
  where value is not null
  order by indicator_id, region_id, form, period desc`;
