import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { DEFAULT_LIGHT_RULES } from '#core/domain/light.ts';
import { oneLook } from '#db/one-look.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { keepHolidayYear } from '#db/queries/holiday-years.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findAllocations, findTargets } from '#db/queries/targets.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { createDefinedLists } from '#server/services/defined-lists.ts';
import { removeDemo } from '#server/services/demo/remove.ts';
import { changeLightRules } from '#server/services/light-rules/change.ts';
import { momentOf } from '#server/services/moment.ts';
import { attention } from '#server/services/progress/attention.ts';
import { standings } from '#server/services/progress/standings.ts';
import { createRecordVersion } from '#server/services/record-version.ts';
import { recordRuling } from '#server/services/rulings/record.ts';
import { luckOf } from '../../setup/luck.ts';
import { aBody, NOW, type Reported, report, useSite } from '../rulings/setup.ts';

const { db, context } = useSite();

/** As a server asks that has been running for a while. */
function remembering() {
  const version = createRecordVersion(db());
  const lists = createDefinedLists();
  return async (asked: ServiceContext): Promise<ServiceContext> => ({
    ...asked,
    db: oneLook(db(), lists((await version()).defined)),
  });
}

const standingsOf = async (asked: ServiceContext) => {
  const { all } = await standings(asked, await momentOf(asked, undefined));
  return all.map(({ record, region, state, light, lagPoints, period, outlook, deadline, demo }) => ({
    ...{ target: record.code, region: region.code },
    ...{ state, light, lagPoints, period, outlook, deadline, demo },
  }));
};

const note = (action: string) =>
  db().transaction((tx) =>
    insertAuditEntry(tx, { at: NOW, actor: '核对', action, subject: 'x', detail: {} }),
  );

async function enter(figures: readonly Reported[]): Promise<void> {
  await report(db(), figures);
  await note('observations.enter');
}

it('judges anew only what a figure came for, and what is read from it', async () => {
  const asked = remembering();
  const before = await standingsOf(await asked(context()));
  // Past the services, and so past everything that a server could hear of.
  await db().execute(sql`update observation set value = value * 2 where value is not null`);
  expect(await standingsOf(await asked(context()))).toEqual(before);
  await enter([['robot_mfg_scale', '370100', '2026-Q3', 'ytd', 1]]);
  const after = await standingsOf(await asked(context()));
  const changed = after.filter((one, index) => one.lagPoints !== before[index]!.lagPoints);
  expect(changed.map(({ region }) => region)).toEqual(['370100']);
  await db().execute(sql`update observation set value = value / 2 where value is not null`);
  await note('reference.seed');
});

it('says what judging everything anew says, whatever happened before', async () => {
  const { even } = luckOf(20261130);
  const chance = (share: number) => even() < share;
  const whole = (low: number, high: number) => low + Math.floor(even() * (high - low + 1));
  const pick = <T>(all: readonly T[]): T => all[whole(0, all.length - 1)]!;
  const targets = await findTargets(db());
  const parts = await findAllocations(db());
  const kinds = new Map((await findIndicators(db())).map((one) => [one.code, one]));
  const places = new Map(targets.map(({ code, indicator, region }) => [code, { indicator, region }]));
  const wanted = [
    ...places.values(),
    ...parts.map(({ target, region }) => ({ indicator: places.get(target)!.indicator, region })),
  ];
  const asked = remembering();
  let day = 0;
  const now = () => new Date(Date.parse(NOW) + day * 86_400_000);
  const figure = (): Reported => {
    const { indicator, region } = pick(wanted);
    const { numerator, denominator } = kinds.get(indicator)!;
    const code = pick([indicator, numerator, denominator].filter((one) => one !== null));
    const form = kinds.get(code)!.measureKind === 'flow' ? 'ytd' : 'point';
    const place = chance(0.1) ? '370000' : region;
    return [code, place, pick(['2025-Q4', '2026-Q2', '2026-Q3']), form, whole(0, 2000)];
  };
  const happen: Record<string, () => Promise<unknown>> = {
    figures: () => enter([figure()]),
    silence: () => note('session.start'),
    briefing: () => note('briefing.edit'),
    ruling: () =>
      recordRuling(
        { ...context(), now },
        pick(targets).code,
        aBody({
          kind: 'amendment',
          changes: { deadline: pick(['2026-06-30', '2027-12-31']) },
          effectiveFrom: '2026-11-20',
          document: '调整文件',
        }),
      ),
    lights: () => {
      const [first, second] = [whole(1, 9), whole(10, 30)];
      const [green, yellow, red] = DEFAULT_LIGHT_RULES;
      return changeLightRules(
        { ...context(), now },
        {
          ...{ reason: '处务会议定', recorder: '省工信厅 王某' },
          rules: [
            { ...green!, upTo: first },
            { ...yellow!, above: first, upTo: second },
            { ...red!, above: second },
          ],
        },
      );
    },
    holidays: () =>
      db().transaction(async (tx) => {
        const daysOff = [`2026-10-0${whole(1, 9)}`, `2026-11-${whole(10, 30)}`];
        await keepHolidayYear(tx, { year: 2026, daysOff, workdays: [], source: '通知', recordedAt: NOW });
        await insertAuditEntry(tx, {
          at: NOW,
          actor: '核对',
          action: 'calendar.enter',
          subject: 'x',
          detail: {},
        });
      }),
    day: async () => {
      day += whole(1, 40);
    },
  };
  const mostlyFigures = ['figures', 'figures', 'figures', 'figures', ...Object.keys(happen)];
  const steps = [
    ...Array.from({ length: 30 }, () => pick(mostlyFigures)),
    'no demonstration',
    ...Array.from({ length: 20 }, () => pick(mostlyFigures)),
  ];
  for (const [index, step] of steps.entries()) {
    if (step === 'no demonstration') await removeDemo({ ...context(), now });
    else await happen[step]!();
    if (chance(0.3)) continue; // several changes between two questions
    const kept = await asked({ ...context(), now });
    const anew = { ...context(), now };
    expect(await standingsOf(kept), `${index}: ${step}`).toEqual(await standingsOf(anew));
    if (!chance(0.2)) continue;
    const moment = await momentOf(anew, undefined);
    expect(await attention(kept, 3, moment)).toEqual(await attention(anew, 3, moment));
    const past = await momentOf(anew, '2026-11-20');
    expect(await attention(kept, 3, past)).toEqual(await attention(anew, 3, past));
  }
});

it('answers several who ask at once', async () => {
  const asked = remembering();
  const all = await Promise.all([1, 2, 3].map(async () => standingsOf(await asked(context()))));
  expect(all).toEqual([all[0], all[0], all[0]]);
  expect(all[0]).toEqual(await standingsOf(context()));
});
