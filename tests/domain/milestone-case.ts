import type { Light } from '#core/domain/light.ts';
import type { ChosenDue, MilestoneReport } from '#core/domain/milestone.ts';

/** A report with what matters to a test. */
export function report(known: Partial<MilestoneReport>): MilestoneReport {
  return {
    state: 'in_progress',
    doneOn: null,
    evidence: null,
    evidenceUrl: null,
    due: null,
    note: null,
    percent: null,
    unit: null,
    evidenceFile: null,
    evidenceFileName: null,
    vintage: 7,
    recordedAt: '2026-08-10T02:00:00Z',
    recorder: '王某',
    ...known,
  };
}

export function chosen(date: string): ChosenDue {
  return { date, recorder: '李某', recordedAt: '2026-03-31T17:00:00Z' };
}

/** The method's own words: yellow from one month, red from three. */
export function lightForLateness(months: number | null): Light | null {
  if (months === null) return null;
  if (months < 1) return 'green';
  return months < 3 ? 'yellow' : 'red';
}
