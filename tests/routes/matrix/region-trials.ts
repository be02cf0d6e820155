import type { Action } from '#core/domain/people/permissions.ts';
import { REPORT_MOVES, type ReportMove } from '#core/domain/review/report-moves.ts';
import { HERE } from './actors.ts';
import { fileForm, TASK } from './fixture.ts';
import { acting, type Trial } from './trial.ts';

/** Written out once more, so that a slip in the product's own table of moves is seen. */
const REVIEWS: readonly ReportMove[] = ['return', 'approve', 'publish'];
const moves = REPORT_MOVES.filter((move) => move !== 'save');
const mover = (move: ReportMove, write: Action, review: Action) => (REVIEWS.includes(move) ? review : write);

/** A version that nobody has seen: whoever may, is told of a conflict, and nothing changes. */
const STALE = 987_654;
const hidden = (trial: Trial): Trial => ({ ...trial, hidden: true });
const PLACE = { plan: 'MH', region: HERE, period: '2026-Q3' };

const REPORT_TRIALS: readonly Trial[] = [
  acting('GET /reports', 'report.read', 'somewhere', 200, () => ({ url: '/reports' })),
  acting('POST /reports', 'report.write', HERE, 200, () => ({ url: '/reports', payload: PLACE })),
  acting('POST /reports/figures', 'report.write', HERE, 404, () => ({
    url: '/reports/figures',
    payload: { ...PLACE, figures: [{ indicator: 'none', ytd: 1 }] },
  })),
  acting('POST /reports/publish', 'report.review', 'somewhere', 200, () => ({
    url: '/reports/publish',
    payload: { plan: 'MH', period: '1999-Q1' },
  })),
  acting('GET /reports/:id', 'report.read', HERE, 200, ({ report }) => ({ url: `/reports/${report}` })),
  acting('PUT /reports/:id/cells', 'report.write', HERE, 409, ({ report, indicator }) => ({
    url: `/reports/${report}/cells`,
    payload: { cells: [{ indicator, field: 'note', text: '试', seen: STALE }] },
  })),
  ...moves.map((move) => ({
    ...acting(
      'POST /reports/:id/moves',
      mover(move, 'report.write', 'report.review'),
      HERE,
      409,
      ({ report }) => ({
        url: `/reports/${report}/moves`,
        payload: { move, version: STALE, note: '试' },
      }),
    ),
    as: move,
  })),
  acting('POST /reports/:id/questions/:question/answer', 'report.write', HERE, 409, ({ report }) => ({
    url: `/reports/${report}/questions/1/answer`,
    payload: { answer: '试' },
  })),
];

const MILESTONE_TRIALS: readonly Trial[] = [
  acting('GET /milestone-returns', ['milestone.write', 'milestone.review'], 'somewhere', 200, () => ({
    url: '/milestone-returns',
  })),
  acting('POST /milestones/:code/returns', 'milestone.write', HERE, 409, () => ({
    url: `/milestones/${TASK}/returns`,
    payload: { state: 'in_progress' },
  })),
  acting('PUT /milestone-returns/:id', 'milestone.write', HERE, 409, ({ milestoneReturn }) => ({
    url: `/milestone-returns/${milestoneReturn}`,
    payload: { state: 'in_progress', version: STALE },
  })),
  ...moves.map((move) => ({
    ...acting(
      'POST /milestone-returns/:id/moves',
      mover(move, 'milestone.write', 'milestone.review'),
      HERE,
      409,
      ({ milestoneReturn }) => ({
        url: `/milestone-returns/${milestoneReturn}/moves`,
        payload: { move, version: STALE, note: '试' },
      }),
    ),
    as: move,
  })),
  acting('POST /files', ['milestone.write', 'record.import'], 'somewhere', 422, async () => ({
    url: '/files',
    ...(await fileForm('程序.exe', 'MZ')),
  })),
  hidden(
    acting('GET /files/:hash', ['milestone.write', 'milestone.review'], HERE, 200, ({ file }) => ({
      url: `/files/${file}`,
    })),
  ),
];

const UPLOAD_TRIALS: readonly Trial[] = [
  acting('GET /uploads', ['report.write', 'record.import'], 'somewhere', 200, () => ({ url: '/uploads' })),
  acting('POST /uploads', ['report.write', 'record.import'], 'somewhere', 422, async () => ({
    url: '/uploads',
    ...(await fileForm('程序.exe', 'MZ')),
  })),
  // An upload is its owner's, and theirs who write into the record.
  hidden(
    acting('GET /uploads/:id', 'record.import', null, 200, ({ upload }) => ({ url: `/uploads/${upload}` })),
  ),
  hidden(
    acting('POST /uploads/:id/repairs', 'record.import', null, 400, ({ upload }) => ({
      url: `/uploads/${upload}/repairs`,
      payload: { sheet: null, address: 'Z9', value: 1 },
    })),
  ),
  acting('POST /uploads/:id/commit', 'record.import', null, 409, ({ upload }) => ({
    url: `/uploads/${upload}/commit`,
    payload: { as: 'record', recorder: '某局', expectedOutcome: 'another' },
  })),
];

const ANNOTATION_TRIALS: readonly Trial[] = [
  acting('POST /annotations', 'annotation.write', HERE, 404, ({ indicator }) => ({
    url: '/annotations',
    payload: { indicator, region: HERE, period: '1999', form: 'point', text: '试' },
  })),
  acting('DELETE /annotations/:id', 'annotation.write', 'somewhere', 404, () => ({
    url: '/annotations/00000000-0000-0000-0000-000000000000',
  })),
];

const COLLECTION_TRIALS: readonly Trial[] = [
  acting('GET /collections', 'collection.read', HERE, 200, () => ({ url: '/collections?plan=MH' })),
  acting('GET /collections/rates', 'collection.read', HERE, 200, () => ({
    url: '/collections/rates?plan=MH',
  })),
  acting('GET /collections/duties', 'collection.read', HERE, 200, () => ({
    url: '/collections/duties?plan=MH',
  })),
  acting('POST /collections/duties', 'collection.manage', HERE, 409, ({ duty }) => ({
    url: '/collections/duties',
    payload: { ...termsOf(duty), plan: 'MH', region: HERE, cadence: duty.cadence },
  })),
  acting('PUT /collections/duties/:id', 'collection.manage', HERE, 409, ({ duty }) => ({
    url: `/collections/duties/${duty.id}`,
    payload: termsOf(duty),
  })),
  acting('PUT /collections/duties/:id/extensions/:period', 'collection.manage', HERE, 400, ({ duty }) => ({
    url: `/collections/duties/${duty.id}/extensions/2026-Q3`,
    payload: { until: '2020-01-01', reason: '试' },
  })),
  acting('GET /reminders/log', 'collection.manage', 'somewhere', 200, () => ({ url: '/reminders/log' })),
];

/** Whoever manages other regions is not told that there is such a person. */
const PEOPLE_TRIALS: readonly Trial[] = [
  acting('GET /people', 'people.manage', 'somewhere', 200, () => ({ url: '/people' })),
  acting('POST /people', 'people.manage', HERE, 409, ({ email }) => ({
    url: '/people',
    payload: {
      ...{ name: '试', username: 'matrix-new', email },
      grants: [{ role: 'statistician', region: HERE }],
    },
  })),
  ...[
    acting('PUT /people/:id', 'people.manage', HERE, 409, ({ person, email }) => ({
      url: `/people/${person}`,
      payload: { name: '试', organisation: null, email },
    })),
    acting('POST /people/:id/grants', 'people.manage', HERE, 409, ({ person }) => ({
      url: `/people/${person}/grants`,
      payload: { role: 'statistician', region: HERE },
    })),
    acting('DELETE /people/:id/grants/:grant', 'people.manage', HERE, 200, async (fixture) => ({
      url: `/people/${fixture.person}/grants/${await fixture.freshGrant()}`,
    })),
    acting('POST /people/:id/disable', 'people.manage', HERE, 409, ({ stopped }) => ({
      url: `/people/${stopped}/disable`,
    })),
    acting('POST /people/:id/enable', 'people.manage', HERE, 409, ({ person }) => ({
      url: `/people/${person}/enable`,
    })),
    acting('POST /people/:id/link', 'people.manage', HERE, 409, ({ stopped }) => ({
      url: `/people/${stopped}/link`,
    })),
    acting('DELETE /people/:id/sessions', 'people.manage', HERE, 200, ({ person }) => ({
      url: `/people/${person}/sessions`,
    })),
  ].map(hidden),
];

export const REGION_TRIALS: readonly Trial[] = [
  ...REPORT_TRIALS,
  ...MILESTONE_TRIALS,
  ...UPLOAD_TRIALS,
  ...ANNOTATION_TRIALS,
  ...COLLECTION_TRIALS,
  ...PEOPLE_TRIALS,
];

interface Terms {
  onTimeDays: number;
  lockDays: number;
  firstPeriod: string;
  lastPeriod: string | null;
}

function termsOf({ onTimeDays, lockDays, firstPeriod, lastPeriod }: Terms): Terms {
  return { onTimeDays, lockDays, firstPeriod, lastPeriod };
}
