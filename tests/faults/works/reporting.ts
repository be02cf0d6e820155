import type { ReportView } from '#core/contract/reports.ts';
import { addPeriods } from '#core/domain/period.ts';
import { CITY, type Part } from '../cast.ts';
import { keep } from '../ledger.ts';
import type { Work, Working } from './work.ts';

const CELL = { indicator: 'robot_chain_scale', field: 'ytd' };

/** A report on its way into the record: submitted before, or here; approved; published at once, or after. */
export const approving: Work = async (working) => {
  const draft = await saved(working, await begun(working), 0);
  const submitted = working.luck.even() < 0.5 ? await move(working, 'clerk', draft, 'submit') : null;
  return () => published(working, submitted ?? draft);
};

/** A published figure that is corrected, from the draft with its reason on. */
export const correctingFigures: Work = async (working) => {
  const first = await saved(working, await begun(working), 0);
  await published(working, first);
  return async () => {
    const second = await saved(working, await begun(working, { reason: '企业补报' }), 1);
    await published(working, second);
  };
};

async function begun({ client, ledger, number }: Working, more = {}): Promise<ReportView> {
  const period = addPeriods('1950-01', number);
  const body = { plan: 'JS', region: CITY, period, ...more };
  return keep(ledger.reports, await client.must<ReportView>('clerk', 'POST', '/reports', body));
}

/** @param seen the version that was seen of the cell, which is also what tells its value from the one before */
async function saved({ client, ledger }: Working, { id }: ReportView, seen: number): Promise<ReportView> {
  const cells = [
    { ...CELL, text: String(100 + seen), seen },
    { ...CELL, field: 'note', text: '已核对无误', seen },
  ];
  return keep(
    ledger.reports,
    await client.must<ReportView>('clerk', 'PUT', `/reports/${id}/cells`, { cells }),
  );
}

async function published(working: Working, view: ReportView): Promise<void> {
  const ready = view.state === 'submitted' ? view : await move(working, 'clerk', view, 'submit');
  if (working.luck.even() < 0.5) {
    await move(working, 'reviewer', ready, 'approve', { publish: true });
    return;
  }
  const approved = await move(working, 'reviewer', ready, 'approve');
  await move(working, 'reviewer', approved, 'publish');
}

async function move(
  { client, ledger }: Working,
  part: Part,
  { id, version }: ReportView,
  name: string,
  more = {},
): Promise<ReportView> {
  const body = { move: name, version, ...more };
  return keep(ledger.reports, await client.must<ReportView>(part, 'POST', `/reports/${id}/moves`, body));
}
