import type { MeetingView } from '#core/contract/meeting.ts';
import { daysBetween } from '#core/domain/calendar.ts';
import type { LateReportFact } from '#core/domain/meeting/facts.ts';
import type { PlanCode } from '#core/domain/units.ts';
import { collect } from '../collections/collect.ts';
import { dutiesThen } from '../collections/then.ts';
import { allowedRegions } from '../collections/visible.ts';
import type { Moment, ServiceContext } from '../context.ts';

/**
 * The reports of a plan that were due at a moment and not there, of the regions that the caller may see; null with the
 * reason where nothing may be told.
 */
export async function lateReports(
  context: ServiceContext,
  plan: PlanCode,
  moment: Moment,
): Promise<{ late: LateReportFact[] | null; told: MeetingView['reporting'] }> {
  const duties = await dutiesThen(context.db, moment, { plan });
  if (duties.length === 0) return { late: null, told: 'no_duty' };
  const allowed = await allowedRegions(context, 'collection.read');
  const seen = duties.filter(({ region }) => allowed(region.code));
  if (seen.length === 0) return { late: null, told: 'no_right' };
  const collected = await collect(context, seen, { moment });
  return {
    late: collected
      .filter(({ standing }) => standing.late && standing.submittedAt === null)
      .map(({ duty, period, term, standing, demo }) => ({
        region: duty.region,
        period,
        onTimeBy: term.onTimeBy,
        daysLate: daysBetween(term.onTimeBy, moment.day),
        locked: standing.locked,
        demo,
      })),
    told: seen.length < duties.length ? 'partly' : 'told',
  };
}
