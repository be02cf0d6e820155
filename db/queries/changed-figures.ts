import { type SQL, sql } from 'drizzle-orm';
import { FORMS, type Form, type ObservationStatus, STATUSES } from '#core/domain/observation.ts';
import { lastCompletePeriod, type Period, periodFromKey, periodKey } from '#core/domain/period.ts';
import type {
  IndicatorCode,
  IsoDate,
  IsoInstant,
  PlanCode,
  RegionCode,
  VintageId,
} from '#core/domain/units.ts';
import type { FigureVersion } from '#core/domain/version-change.ts';
import type { WayIn } from '#core/domain/way-in.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';

/** A figure that got a new version, with the version before. */
export interface ChangedFigureRecord extends FigureVersion {
  indicator: IndicatorCode;
  region: RegionCode;
  period: Period;
  form: Form;
  old: (FigureVersion & { vintage: VintageId; recordedAt: IsoInstant; demo: boolean }) | null;
  /** How many versions came in between. */
  versions: number;
  vintage: VintageId;
  recordedAt: IsoInstant;
  demo: boolean;
  kind: WayIn;
  recorder: string;
  account: string | null;
  plan: PlanCode | null;
  submissionNote: string | null;
  note: string | null;
}

interface Row {
  indicator: string;
  region: string;
  period: number;
  form: number;
  status: number;
  value: number | null;
  unit: string;
  yoy: number | null;
  note: string | null;
  vintage: number | string;
  at: string;
  demo: boolean;
  versions: number;
  kind: ChangedFigureRecord['kind'];
  recorder: string;
  account: string | null;
  plan: string | null;
  submission_note: string | null;
  old_vintage: number | string | null;
  old_value: number | null;
  old_unit: string;
  old_status: number;
  old_yoy: number | null;
  old_at: string;
  old_demo: boolean;
}

/** Which figures a question can concern; each part left out or null where there is no bound. */
export interface FigureBounds {
  /** Those handed in for a plan, or of these indicators and regions. */
  plan?: { code: PlanCode; indicators: readonly IndicatorCode[]; regions: readonly RegionCode[] } | null;
  regions?: readonly RegionCode[] | null;
  /** Only of periods that had ended by a day; of those that ended after an earlier day nothing counts as said before. */
  ended?: { after: IsoDate; by: IsoDate } | null;
}

/**
 * The figures with versions after a vintage and up to another, the newest first; of each the newest version.
 * @param bounds nothing outside of them is wanted; of other plans and regions something may be among the answers
 */
export async function findChangedFigures(
  db: Db,
  after: VintageId,
  upTo: VintageId,
  bounds: FigureBounds = {},
): Promise<ChangedFigureRecord[]> {
  if (upTo <= after && !bounds.ended) return [];
  const said = bounds.ended ? sql`n.period / 100 <= ${monthBy(bounds.ended.after)}::int` : sql`true`;
  const found = rows<Row>(
    await db.execute(sql`
      with newest as (
        select distinct on (indicator_id, region_id, period, form) *,
          count(*) over (partition by indicator_id, region_id, period, form)::int as versions
        from observation
        where ${news('observation', bounds, { after, upTo })} ${within(bounds, { after, upTo })}
        order by indicator_id, region_id, period, form, vintage_id desc)
      select i.code as indicator, r.code as region, n.period, n.form::int, n.status::int, n.value::float8 as value,
        n.unit, n.yoy_percent::float8 as yoy, n.note, n.vintage_id as vintage, ${instant('v.recorded_at')} as at,
        v.demo, n.versions, s.kind, s.recorder, a.name as account, p.code as plan, s.note as submission_note,
        o.vintage_id as old_vintage, o.value::float8 as old_value, o.unit as old_unit, o.status::int as old_status,
        o.yoy_percent::float8 as old_yoy, ${instant('ov.recorded_at')} as old_at, ov.demo as old_demo
      from newest n
      join indicator i on i.id = n.indicator_id
      join region r on r.id = n.region_id
      join vintage v on v.id = n.vintage_id
      join submission s on s.id = v.submission_id
      left join person a on a.id = s.person_id
      left join plan p on p.id = s.plan_id
      left join lateral (
        select * from observation b
        where b.indicator_id = n.indicator_id and b.region_id = n.region_id and b.period = n.period
          and b.form = n.form and b.vintage_id <= ${after}::bigint and ${said}
        order by b.vintage_id desc limit 1) o on true
      left join vintage ov on ov.id = o.vintage_id
      order by n.vintage_id desc, i.id, r.code, n.period desc, n.form`),
  );
  return found.map(recordOf);
}

interface Stretch {
  after: VintageId;
  upTo: VintageId;
}

/** The versions that can be told of. */
function news(table: 'observation' | 'b', { ended }: FigureBounds, { after, upTo }: Stretch): SQL {
  const of = (column: string) => sql.raw(`${table}.${column}`);
  const known = sql`${of('vintage_id')} <= ${upTo}::bigint`;
  const came = sql`${of('vintage_id')} > ${after}::bigint`;
  if (!ended) return sql`${known} and ${came}`;
  const month = sql`${of('period')} / 100`;
  return sql`${known} and ${month} <= ${monthBy(ended.by)}::int and (${came} or ${month} > ${monthBy(ended.after)}::int)`;
}

/** The last month that had ended by a day, as periods are kept without their lengths. */
function monthBy(day: IsoDate): number {
  return Math.floor(periodKey(lastCompletePeriod(day, 1)) / 100);
}

/** As conditions on whole figures: none of their versions may be missed. */
function within({ plan, regions, ...bounds }: FigureBounds, stretch: Stretch): SQL {
  const idsOf = (table: SQL, codes: readonly string[]) =>
    sql`(select id from ${table} where code in (select json_array_elements_text(${JSON.stringify(codes)}::text::json)))`;
  const ofPlan =
    plan &&
    sql`and ((indicator_id in ${idsOf(sql`indicator`, plan.indicators)} and region_id in ${idsOf(sql`region`, plan.regions)})
      or (indicator_id, region_id) in (
        select b.indicator_id, b.region_id from observation b
        where ${news('b', bounds, stretch)} and ${among('b.vintage_id', publicationsFor(plan.code))}))`;
  const ofRegions = regions && sql`and region_id in ${idsOf(sql`region`, regions)}`;
  return sql.join(
    [ofPlan, ofRegions].filter((one) => one != null),
    sql` `,
  );
}

function publicationsFor(plan: PlanCode): SQL {
  return sql`select v.id from vintage v
    join submission s on s.id = v.submission_id
    join plan p on p.id = s.plan_id
    where p.code = ${plan}`;
}

/**
 * Whether a column is among what a question answers, looked up in a table that is made of the answer once. Joined, as
 * the database does it of its own accord, every row is held against every other where it expects few and there are many.
 */
function among(column: string, question: SQL): SQL {
  return sql`coalesce(${sql.raw(column)} in (${question}), false)`;
}

function instant(column: string) {
  return sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);
}

function recordOf(row: Row): ChangedFigureRecord {
  const { indicator, region, value, unit, note, demo, versions, kind, recorder, account, plan } = row;
  return {
    indicator,
    region,
    period: periodFromKey(row.period),
    form: FORMS[row.form - 1]!,
    value,
    unit,
    status: statusOf(row.status),
    yoyPercent: row.yoy,
    note,
    versions,
    vintage: Number(row.vintage),
    recordedAt: row.at,
    demo,
    kind,
    recorder,
    account,
    plan,
    submissionNote: row.submission_note,
    old:
      row.old_vintage === null
        ? null
        : {
            value: row.old_value,
            unit: row.old_unit,
            status: statusOf(row.old_status),
            yoyPercent: row.old_yoy,
            vintage: Number(row.old_vintage),
            recordedAt: row.old_at,
            demo: row.old_demo,
          },
  };
}

function statusOf(code: number): ObservationStatus {
  return STATUSES[code - 1]!;
}
