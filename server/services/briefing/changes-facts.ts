import type {
  ChangeEnd,
  ChangeParts,
  ChangesFacts,
  MilestoneChangeFacts,
  TargetChangeFacts,
} from '#core/domain/briefing/follow-through-facts.ts';
import type { MilestoneFacts } from '#core/domain/briefing/input.ts';
import type { PromiseField } from '#core/domain/promise.ts';
import type { IsoDate, PlanCode, RegionCode } from '#core/domain/units.ts';
import { splitChange } from '../analysis/change.ts';
import { changedFigures } from '../changes/figures.ts';
import { changedDefinitions, changedPromises } from '../changes/promises.ts';
import { changesScope } from '../changes/scope.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Gathered } from '../progress/gather.ts';
import { type Judged, judgeCommitments } from '../progress/judged.ts';
import { milestoneFacts } from '../progress/milestone-facts.ts';
import type { Names } from './names.ts';

export interface ChangesQuestion {
  plan: PlanCode;
  region: RegionCode | null;
  since: Moment;
  than: ChangesFacts['than'];
  /** What the briefing itself is made from, judged on its cut-off. */
  until: Moment;
  now: { judged: readonly Judged[]; gathered: Gathered; milestones: readonly MilestoneFacts[] };
}

/**
 * What a briefing says differently from one with an earlier cut-off, made of what was known at an earlier moment. Figures
 * of periods that end after its cut-off are of no concern to it, though they may be known by now; those of periods after
 * the earlier cut-off are new, though they may have been known when the earlier one was made.
 */
export async function changesFacts(
  context: ServiceContext,
  { plan, region, since, than, until, now }: ChangesQuestion,
  names: Names,
): Promise<ChangesFacts> {
  const filter = { plan, ...(region === null ? {} : { region }) };
  const scope = await changesScope(context, filter);
  const stretch = { since, until };
  const figures = await changedFigures(context, scope, stretch, {
    after: since.day,
    by: until.day,
  });
  const older = await judgeCommitments(context, { ...filter, allocations: region !== null }, since);
  const before = new Map(older.judged.map((one) => [keyOf(one), one]));
  const days = { from: since.day, to: until.day };
  return {
    since: since.day,
    than,
    targets: now.judged.flatMap((one) => {
      const then = before.get(keyOf(one));
      return then ? [targetChange(then, one, now.gathered, days, names)] : [];
    }),
    newFigures: figures.filter(({ kind }) => kind === 'activity').length,
    revisions: figures
      .filter(({ kind }) => kind === 'revision')
      .map(({ indicator, region: where, ...rest }) => ({
        ...rest,
        indicator: names.indicatorOf(indicator.code),
        region: names.region(where.code),
      })),
    promises: (await changedPromises(context, scope, stretch)).map(
      ({ indicator, kind, fields, effectiveFrom, cameIntoForce, document, reason }) => ({
        target: names.indicatorOf(indicator.code),
        kind,
        fields: fields as PromiseField[],
        effectiveFrom,
        cameIntoForce,
        ground: document ?? reason,
      }),
    ),
    definitions: (await changedDefinitions(context, scope, stretch))
      // Of what was there from the beginning, or belongs to no plan, nobody has to be told here.
      .filter(({ plan: of, kind }) => of === plan || kind === 'light_rules')
      .map(({ kind, code, name }) => ({
        kind,
        name: kind === 'indicator' ? names.indicatorOf(code) : kind === 'light_rules' ? '' : name,
      })),
    milestones:
      region === null ? milestoneChanges(await milestoneFacts(context, plan, since), now.milestones) : [],
  };
}

function targetChange(
  then: Judged,
  now: Judged,
  gathered: Gathered,
  days: { from: IsoDate; to: IsoDate },
  names: Names,
): TargetChangeFacts {
  const { record, indicator, target } = now;
  const { restated, level } = splitChange(then, now, gathered, days);
  const part = (code: 'activity' | 'revision' | 'scope' | 'unsplit') => {
    const found = level?.parts.find((one) => one.code === code);
    return found === undefined ? 0 : found.shown;
  };
  const change: ChangeParts | null = level && {
    total: level.shown,
    activity: part('activity'),
    revision: part('revision'),
    scope: part('scope'),
    unsplit: part('unsplit'),
  };
  return {
    code: record.code,
    name: names.indicator(indicator),
    unit: target.unit,
    decimals: indicator.decimals,
    from: endOf(then),
    to: endOf(now),
    restated,
    change,
  };
}

function endOf({ progress: { period, level, state, light } }: Judged): ChangeEnd {
  return { period, level, state, light };
}

function keyOf({ record, region }: Judged): string {
  return `${record.code} ${region.code}`;
}

/** What stands elsewhere than before; where nothing was known of it before, from 未报告. */
function milestoneChanges(
  before: readonly MilestoneFacts[],
  after: readonly MilestoneFacts[],
): MilestoneChangeFacts[] {
  const then = new Map(before.map((one) => [one.code, one]));
  return after.flatMap(({ code, kind, title, state, light }): MilestoneChangeFacts[] => {
    const from = then.get(code)?.state ?? 'unreported';
    return from === state ? [] : [{ kind, title, from, to: state, light }];
  });
}
