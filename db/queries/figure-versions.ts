import { and, asc, desc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Form, Observation } from '#core/domain/observation.ts';
import type { Period } from '#core/domain/period.ts';
import type { IndicatorCode, RegionCode, VintageId } from '#core/domain/units.ts';
import type { WayIn } from '#core/domain/way-in.ts';
import type { Db } from '../client.ts';
import { indicator, observation, person, region, source, submission, vintage } from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

/** A figure in one version, with everything that is known of how it came in. */
export interface FigureVersionRecord extends Observation {
  indicator: IndicatorCode;
  region: RegionCode;
  kind: WayIn;
  recorder: string;
  /** Whose account it came in with; null for what was before there were accounts, and for the seeds. */
  account: string | null;
  report: string | null;
  /** What was said of the whole submission: the reason of a correction, the name of a file. */
  submissionNote: string | null;
  sourceUrl: string | null;
  publishedAt: string | null;
}

export interface VersionFilter {
  indicator: IndicatorCode;
  region: RegionCode;
  /** Null = every one. */
  period: Period | null;
  form: Form | null;
  upTo: VintageId;
}

/** Every version of the figures of one indicator in one region, newest period first, then newest version first. */
export function findFigureVersions(db: Db, filter: VersionFilter): Promise<FigureVersionRecord[]> {
  const conditions: (SQL | undefined)[] = [
    lte(observation.vintageId, filter.upTo),
    eq(indicator.code, filter.indicator),
    eq(region.code, filter.region),
    filter.period === null ? undefined : eq(observation.period, filter.period),
    filter.form === null ? undefined : eq(observation.form, filter.form),
  ];
  return db
    .select({
      indicator: indicator.code,
      region: region.code,
      period: observation.period,
      form: observation.form,
      value: observation.value,
      unit: observation.unit,
      status: observation.status,
      yoyPercent: observation.yoyPercent,
      vintage: observation.vintageId,
      recordedAt: recordedAtText,
      demo: vintage.demo,
      kind: submission.kind,
      recorder: submission.recorder,
      account: person.name,
      report: sql<string | null>`${submission.reportId}::text`,
      submissionNote: submission.note,
      note: observation.note,
      occurredOn: observation.occurredOn,
      sourceUrl: source.url,
      publishedAt: source.publishedAt,
    })
    .from(observation)
    .innerJoin(indicator, eq(indicator.id, observation.indicatorId))
    .innerJoin(region, eq(region.id, observation.regionId))
    .innerJoin(vintage, eq(vintage.id, observation.vintageId))
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .leftJoin(person, eq(person.id, submission.personId))
    .leftJoin(source, eq(source.id, observation.sourceId))
    .where(and(...conditions))
    .orderBy(desc(observation.period), asc(observation.form), desc(observation.vintageId));
}
