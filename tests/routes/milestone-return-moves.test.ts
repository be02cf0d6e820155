import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { milestoneActionOf } from '#core/domain/review/milestone-moves.ts';
import {
  moveFrom,
  REPORT_MOVES,
  REPORT_STATES,
  type ReportMove,
  type ReportState,
} from '#core/domain/review/report-moves.ts';
import * as tables from '#db/schema/index.ts';
import { useServer } from '../setup/server.ts';
import { CAST, useMilestoneCast } from './milestone-cast.ts';

const server = useServer();
const { ask } = useMilestoneCast(server);
const begun = { state: 'in_progress', percent: 40, unit: '市经济信息委', note: '方案已定' };

describe('every state, move and person', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const rows = REPORT_STATES.flatMap((state) =>
    REPORT_MOVES.flatMap((one) => [...Object.keys(CAST), 'visitor'].map((who) => [state, one, who] as const)),
  );
  beforeEach(async () => {
    const { db } = server.database();
    await db.delete(tables.milestoneReturn).where(eq(tables.milestoneReturn.subject, 'CQ-T3'));
  });

  test.each(rows)('%s: %s by %s', async (state: ReportState, one: ReportMove, who: string) => {
    const at = '2026-11-20T00:00:00Z';
    await server
      .database()
      .db.insert(tables.milestoneReturn)
      .values({
        ...{ id, subject: 'CQ-T3', state, version: 7, reported: 'in_progress', unit: '市经济信息委' },
        ...{ recorder: '某人', createdBy: 'somebody', createdAt: at, changedAt: at, demo: false },
        submittedBy: state === 'draft' ? null : 'somebody',
      });
    const response =
      one === 'save'
        ? await ask(who, 'PUT', `/milestone-returns/${id}`, { ...begun, version: 7 })
        : await ask(who, 'POST', `/milestone-returns/${id}/moves`, { move: one, version: 7, note: '原因' });
    const allowed = CAST[who]?.may.includes(milestoneActionOf(one)) ?? false;
    const leads = moveFrom(state, one);
    if (who === 'visitor') expect(response.statusCode).toBe(401);
    else if (!allowed) expect(response.statusCode).toBe(403);
    else if (leads === null) expect([response.statusCode, response.json().code]).toEqual([409, 'conflict']);
    else expect([response.statusCode, response.json().state]).toEqual([200, leads]);
    const [kept] = await server
      .database()
      .db.select()
      .from(tables.milestoneReturn)
      .where(eq(tables.milestoneReturn.id, id));
    expect(kept).toMatchObject(
      allowed && leads !== null ? { state: leads, version: 8 } : { state, version: 7 },
    );
  });
});
