import type { Action } from '#core/domain/people/permissions.ts';
import { HERE } from './actors.ts';
import { acting, type Trial } from './trial.ts';

/** A version that nobody has seen: whoever may, is told of a conflict, and nothing changes. */
const STALE = 987_654;
const SEES: readonly Action[] = ['briefing.write', 'briefing.check', 'briefing.issue'];

/** Written out once more, so that a slip in the product's own table of moves is seen. */
const MOVES: Record<string, Action> = {
  regenerate: 'briefing.write',
  check: 'briefing.check',
  return: 'briefing.check',
  issue: 'briefing.issue',
  discard: 'briefing.write',
};

const reading = (route: string, answers: number, end: (id: string) => string): Trial => ({
  ...acting(`GET ${route}` as Trial['route'], SEES, HERE, answers, ({ briefing }) => ({
    url: `/briefing-issues/${briefing}${end(briefing)}`,
  })),
  hidden: true,
});

const SCHEDULE = {
  ...{ plans: ['MH'], region: HERE, language: 'zh', cadence: 'month', trigger: 'workday', workday: 3 },
  ...{ firstPeriod: '2030-01', active: false, version: STALE },
};

/** What concerns a draft of a briefing, or one that is made by itself. */
export const BRIEFING_TRIALS: readonly Trial[] = [
  acting('POST /briefing-issues', 'briefing.write', HERE, 409, () => ({
    url: '/briefing-issues',
    payload: { plans: ['MH'], region: HERE, period: '2026-09', language: 'zh' },
  })),
  reading('/briefing-issues/:id', 200, () => ''),
  reading('/briefing-issues/:id/differences/:other', 200, (id) => `/differences/${id}`),
  reading('/briefing-issues/:id/files/:format', 200, () => '/files/png'),
  acting('PUT /briefing-issues/:id/passages/:section', 'briefing.write', HERE, 409, ({ briefing }) => ({
    url: `/briefing-issues/${briefing}/passages/summary`,
    payload: { text: '试', version: STALE },
  })),
  ...Object.entries(MOVES).map(([move, action]) => ({
    ...acting('POST /briefing-issues/:id/moves', action, HERE, 409, ({ briefing }) => ({
      url: `/briefing-issues/${briefing}/moves`,
      payload: { move, version: STALE, note: '试' },
    })),
    as: move,
  })),
  acting('GET /briefing-schedules', ['briefing.schedule', 'briefing.write'], 'somewhere', 200, () => ({
    url: '/briefing-schedules',
  })),
  acting('PUT /briefing-schedules/:id', 'briefing.schedule', HERE, 409, () => ({
    url: '/briefing-schedules/11111111-1111-1111-1111-111111111111',
    payload: SCHEDULE,
  })),
  acting('DELETE /briefing-schedules/:id', 'briefing.schedule', HERE, 409, ({ schedule }) => ({
    url: `/briefing-schedules/${schedule}?version=${STALE}`,
  })),
  acting('POST /briefing-runs/:id/retry', 'briefing.schedule', 'somewhere', 404, () => ({
    url: '/briefing-runs/999999/retry',
  })),
  acting('POST /briefing-issues/:id/corrections', 'briefing.write', HERE, 409, ({ briefing }) => ({
    url: `/briefing-issues/${briefing}/corrections`,
    payload: { reason: '试' },
  })),
  acting('POST /briefing-issues/:id/files', 'briefing.issue', HERE, 202, ({ briefing }) => ({
    url: `/briefing-issues/${briefing}/files`,
  })),
];
