import { and, asc, desc, eq, ilike, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { IssueState } from '#core/domain/briefing/life/issue-moves.ts';
import type { Period } from '#core/domain/period.ts';
import type { IsoInstant, PlanCode, RegionCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { briefingIssue, region } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewIssue = typeof briefingIssue.$inferInsert;
export type IssueChange = Partial<Omit<NewIssue, 'id'>>;
export type IssueSummary = Awaited<ReturnType<typeof findIssues>>[number];
export type IssueRecord = NonNullable<Awaited<ReturnType<typeof findIssue>>>;

export interface IssueFilter {
  plan?: PlanCode | undefined;
  region?: RegionCode | undefined;
  period?: Period | undefined;
  state?: IssueState | undefined;
  /** Words that all have to stand in it. */
  search?: readonly string[];
  /** Regions of which drafts are seen; what is issued is seen of every region. */
  draftsOf: readonly RegionCode[];
  /** Only drafts of the demonstration are seen. */
  onlyDemoDrafts: boolean;
}

const summary = {
  id: briefingIssue.id,
  code: briefingIssue.code,
  plans: briefingIssue.plans,
  region: { code: region.code, name: region.name },
  period: briefingIssue.period,
  language: briefingIssue.language,
  number: briefingIssue.number,
  title: briefingIssue.title,
  state: briefingIssue.state,
  correction: briefingIssue.correction,
  correctionOf: briefingIssue.correctionOf,
  reason: briefingIssue.reason,
  contentHash: briefingIssue.contentHash,
  vintage: briefingIssue.vintageId,
  asOf: instant(briefingIssue.asOf),
  version: briefingIssue.version,
  madeBy: briefingIssue.madeBy,
  madeAt: instant(briefingIssue.madeAt),
  changedAt: instant(briefingIssue.changedAt),
  checkedBy: briefingIssue.checkedBy,
  checkedAt: instantOrNull(briefingIssue.checkedAt),
  issuedBy: briefingIssue.issuedBy,
  issuedAt: instantOrNull(briefingIssue.issuedAt),
  returnNote: briefingIssue.returnNote,
  demo: briefingIssue.demo,
};

const whole = {
  ...summary,
  makerId: briefingIssue.makerId,
  siteUrl: briefingIssue.siteUrl,
  regionId: briefingIssue.regionId,
  composed: briefingIssue.composed,
  content: briefingIssue.content,
};

/** Newest period first, then what was changed last. */
export function findIssues(
  db: Db,
  filter: IssueFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .select(summary)
    .from(briefingIssue)
    .innerJoin(region, eq(region.id, briefingIssue.regionId))
    .where(matching(filter))
    .orderBy(desc(briefingIssue.period), desc(briefingIssue.changedAt), asc(briefingIssue.id))
    .limit(limit)
    .offset(offset);
}

export async function countIssues(db: Db, filter: IssueFilter): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(briefingIssue)
    .innerJoin(region, eq(region.id, briefingIssue.regionId))
    .where(matching(filter));
  return row!.total;
}

function matching(filter: IssueFilter): SQL | undefined {
  const { plan, period, state, search = [], draftsOf, onlyDemoDrafts } = filter;
  return and(
    plan ? sql`${briefingIssue.plans} @> ${JSON.stringify([plan])}::text::jsonb` : undefined,
    filter.region ? eq(region.code, filter.region) : undefined,
    period ? eq(briefingIssue.period, period) : undefined,
    state ? eq(briefingIssue.state, state) : undefined,
    ...search.map((word) => ilike(briefingIssue.words, `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)),
    or(
      eq(briefingIssue.state, 'issued'),
      draftsOf.length === 0
        ? sql`false`
        : and(inArray(region.code, [...draftsOf]), onlyDemoDrafts ? eq(briefingIssue.demo, true) : undefined),
    ),
  );
}

async function findOne(db: Db, condition: SQL | undefined) {
  const [row] = await db
    .select(whole)
    .from(briefingIssue)
    .innerJoin(region, eq(region.id, briefingIssue.regionId))
    .where(condition);
  return row;
}

export function findIssue(db: Db, id: string) {
  return findOne(db, eq(briefingIssue.id, id));
}

/** What a QR code leads to; undefined for what is not issued. */
export function findIssuedByCode(db: Db, code: string) {
  return findOne(db, and(eq(briefingIssue.code, code), eq(briefingIssue.state, 'issued')));
}

/** The issues and drafts of one subject, but for what was discarded; the newest correction first. */
export function findSameSubject(
  db: Db,
  one: Pick<IssueRecord, 'plans' | 'regionId' | 'period' | 'language' | 'demo'>,
) {
  return db
    .select(summary)
    .from(briefingIssue)
    .innerJoin(region, eq(region.id, briefingIssue.regionId))
    .where(
      and(
        sql`${briefingIssue.plans} = ${JSON.stringify(one.plans)}::text::jsonb`,
        eq(briefingIssue.regionId, one.regionId),
        eq(briefingIssue.period, one.period),
        eq(briefingIssue.language, one.language),
        eq(briefingIssue.demo, one.demo),
        sql`${briefingIssue.state} <> 'discarded'`,
      ),
    )
    .orderBy(desc(briefingIssue.correction));
}

/** What the issues of a subject knew that there were by a moment, of all periods, corrections after what they correct. */
export function findIssuedBy(
  db: Db,
  subject: {
    plans: readonly PlanCode[];
    region: RegionCode;
    language: 'zh' | 'en';
    demo: boolean;
  },
  moment: IsoInstant,
): Promise<{ period: Period; vintage: VintageId }[]> {
  return db
    .select({ period: briefingIssue.period, vintage: briefingIssue.vintageId })
    .from(briefingIssue)
    .innerJoin(region, eq(region.id, briefingIssue.regionId))
    .where(
      and(
        sql`${briefingIssue.plans} = ${JSON.stringify(subject.plans)}::text::jsonb`,
        eq(region.code, subject.region),
        eq(briefingIssue.language, subject.language),
        eq(briefingIssue.demo, subject.demo),
        eq(briefingIssue.state, 'issued'),
        lte(briefingIssue.issuedAt, moment),
      ),
    )
    .orderBy(asc(briefingIssue.correction));
}

/** Makes whoever else wants to change it wait for the end of this transaction. */
export async function lockIssue(tx: Db, id: string): Promise<void> {
  await tx
    .select({ id: briefingIssue.id })
    .from(briefingIssue)
    .where(eq(briefingIssue.id, id))
    .for('no key update');
}

/** Keeps whoever else drafts a briefing waiting until the transaction ends. */
export async function lockSubjects(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${briefingIssue} in share row exclusive mode`);
}

export async function insertIssue(tx: Db, row: NewIssue): Promise<void> {
  await tx.insert(briefingIssue).values(row);
}

export async function updateIssue(tx: Db, id: string, change: IssueChange): Promise<void> {
  await tx.update(briefingIssue).set(change).where(eq(briefingIssue.id, id));
}
