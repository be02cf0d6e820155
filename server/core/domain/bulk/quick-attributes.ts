import { isCounted } from '../entry/counted.ts';
import { carriesNoValue } from '../observation.ts';
import { periodEnd } from '../period.ts';
import { WHOLE_FILE } from '../upload/issue.ts';
import type { Lookup } from '../upload/lookup.ts';
import { unacceptedPeriod } from '../upload/period-cell.ts';
import { readPeriodText } from '../upload/period-text.ts';
import { readUnit } from '../upload/row-attributes.ts';
import { readStatusText } from '../upload/status-text.ts';
import type { KnownRegion } from '../upload/vocabulary.ts';
import type { BulkContext } from './bulk-context.ts';
import { statusNumber } from './staged-lines.ts';
import { CLOSER_LOOK, type TextMemo, textMemo } from './text-memo.ts';

/** Numbers for the texts that a file writes again and again; CLOSER_LOOK for what is refused or told. */
export interface QuickAttributes {
  region: TextMemo;
  regionCode: TextMemo;
  indicator: TextMemo;
  indicatorCode: TextMemo;
  plan: TextMemo;
  period: TextMemo;
  status: TextMemo;
  unit: TextMemo;
  /** What a unit (by its number in `unit`, or BLANK) means for an indicator; null asks for a closer look. */
  unitFor: (indicator: number, unit: number) => UnitMeant | null;
  /** Whether a region existed at the end of a period, both by number. */
  existed: (region: number, period: number) => boolean;
  /** Whether plan (null = none named), region and indicator belong together. */
  belong: (plan: number | null, region: number, indicator: number) => boolean;
}

export interface UnitMeant {
  unit: number;
  /** A count has no fraction. */
  counted: boolean;
  /** The one note that may have to be made of it. */
  note: string | null;
}

export function quickAttributes(context: BulkContext): QuickAttributes {
  const { reading, vocabulary } = context;
  const named = <Item>(lookup: Lookup<Item>, numberOf: (item: Item) => number) =>
    textMemo((text) => {
      const found = lookup.find(text);
      return 'item' in found ? numberOf(found.item) : CLOSER_LOOK;
    });
  const regions = () => named(reading.regions, context.regionNumber);
  const indicators = () => named(reading.indicators, context.indicatorNumber);
  const unitTexts: string[] = [];
  return {
    region: regions(),
    regionCode: regions(),
    indicator: indicators(),
    indicatorCode: indicators(),
    plan: named(reading.plans, (plan) => vocabulary.plans.indexOf(plan)),
    period: textMemo((text) => {
      const read = readPeriodText(text);
      if ('fault' in read || read.cumulative) return CLOSER_LOOK;
      const unaccepted = unacceptedPeriod(read.period, WHOLE_FILE, text, reading.today);
      return unaccepted ? CLOSER_LOOK : context.periods.numberOf(read.period);
    }),
    status: textMemo((text) => {
      const status = readStatusText(text);
      return status === null || carriesNoValue(status) ? CLOSER_LOOK : statusNumber(status);
    }),
    unit: textMemo((text) => unitTexts.push(text) - 1),
    unitFor: remembered((indicator, unit) => unitMeant(context, indicator, unitTexts[unit])),
    existed: (region, period) => existed(vocabulary.regions[region]!, context.periods.items[period]!),
    belong: belonging(context),
  };
}

/** Answers for pairs of numbers (the second from −1 on), each worked out once. */
function remembered<Answer>(work: (a: number, b: number) => Answer): (a: number, b: number) => Answer {
  const answers: Answer[][] = [];
  return (a, b) => {
    answers[a] ??= [];
    const of = answers[a];
    const known = of[b + 1];
    if (known !== undefined) return known;
    const made = work(a, b);
    of[b + 1] = made;
    return made;
  };
}

/** @param text undefined for a blank cell */
function unitMeant(
  { vocabulary, units }: BulkContext,
  indicator: number,
  text: string | undefined,
): UnitMeant | null {
  const cell = text === undefined ? ({ kind: 'blank' } as const) : ({ kind: 'text', text } as const);
  const issues: Parameters<typeof readUnit>[2] = [];
  const row = { cell: () => cell, place: () => WHOLE_FILE, has: () => true };
  const known = vocabulary.indicators[indicator]!;
  const unit = readUnit(row, known, issues);
  if (unit === null) return null;
  return { unit: units.numberOf(unit), counted: isCounted(known, unit), note: issues[0]?.code ?? null };
}

function existed(region: KnownRegion, period: string): boolean {
  if (region.validFrom === null && region.validTo === null) return true;
  const end = periodEnd(period);
  return (
    (region.validFrom === null || end >= region.validFrom) &&
    (region.validTo === null || end <= region.validTo)
  );
}

function belonging({ reading, vocabulary }: BulkContext): QuickAttributes['belong'] {
  const { plans, regions, indicators } = vocabulary;
  const byPlan: ((region: number, indicator: number) => boolean)[] = [];
  const nowhere = { place: WHOLE_FILE, seen: '' };
  return (plan, region, indicator) => {
    let check = byPlan[plan === null ? plans.length : plan];
    if (!check) {
      const named = plan === null ? null : plans[plan]!;
      check = remembered((r, i) => {
        const subject = { plan: named, region: regions[r]!, indicator: indicators[i]! };
        return reading.scope.check(subject, { region: nowhere, indicator: nowhere }).length === 0;
      });
      byPlan[plan === null ? plans.length : plan] = check;
    }
    return check(region, indicator);
  };
}
