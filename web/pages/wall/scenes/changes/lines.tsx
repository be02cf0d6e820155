import type { ComponentChildren } from 'preact';
import { textWidth } from '#core/charts/text-width.ts';
import { wrappedLines } from '#core/charts/wrapped-lines.ts';
import { formatFigure, formatPeriod, formatSigned, withUnit } from '#core/domain/format.ts';
import { unitText } from '../../../../i18n/units.ts';
import { planShortTitle } from '../../../../state/names.ts';
import { verdictTone, verdictWord } from '../../../../state/verdict.ts';
import type { WallChanges } from '../../../../state/wall/changes-question.ts';
import { plansQuestion } from '../../../../state/wall/questions.ts';
import { WallVerdict } from '../../parts/WallVerdict.tsx';
import type { SceneContext } from '../../scene-view.ts';

export interface ChangeLine {
  key: string;
  kind: string;
  what: string;
  /** Whether there is no other than a Chinese name for it. */
  chinese?: boolean;
  how: ComponentChildren;
  /** Width of `how` on one line, em. */
  howWidth: number;
}

/** What of a line's width its kind, what changed, and how, get; the style sheet says the same. */
const KIND = 7;
const HOW_SHARE = 0.42;
const LINE = 1.35;

export function lineHeight({ kind, what, howWidth }: ChangeLine, width: number): number {
  const how = Math.ceil((howWidth + 0.5) / ((width - KIND) * HOW_SHARE));
  const lines = [
    how,
    wrappedLines(kind, KIND - 0.5),
    wrappedLines(what, (width - KIND) * (1 - HOW_SHARE) - 1),
  ];
  return Math.max(...lines) * LINE + 0.9;
}

/** Everything that changed as lines, the weightiest first. */
export function changeLines(changes: WallChanges, context: SceneContext): ChangeLine[] {
  return [
    ...lightLines(changes, context),
    ...revisionLines(changes, context),
    ...promiseLines(changes, context),
    ...milestoneLines(changes, context),
    ...activityLines(changes, context),
  ];
}

function lightLines({ lights }: WallChanges, { words, names }: SceneContext): ChangeLine[] {
  return lights.map((one) => {
    const before = one.old ? verdictWord(one.old, words) : words.history.changes.notThere;
    const now = verdictWord(one.now, words);
    return {
      key: `light ${one.target} ${one.region.code}`,
      kind: words.wall.counts.lights,
      what: `${names.region(one.region)} · ${names.indicator(one.indicator)}`,
      how: (
        <>
          {one.old ? <WallVerdict tone={verdictTone(one.old)} word={before} /> : before}
          <span aria-hidden="true"> → </span>
          <WallVerdict tone={verdictTone(one.now)} word={now} />
        </>
      ),
      howWidth: textWidth(before) + textWidth(now) + 6,
    };
  });
}

function revisionLines({ revisions }: WallChanges, { words, names, locale }: SceneContext): ChangeLine[] {
  return revisions.map((one) => {
    const inUnit = (value: number | null, unit: string) =>
      withUnit(formatFigure(value, one.decimals), unitText(unit, locale), locale);
    const now = one.value === null ? words.indicator.statuses[one.status] : inUnit(one.value, one.unit);
    const moved =
      one.difference === null || one.difference === 0
        ? ''
        : words.bracketed(
            withUnit(
              formatSigned(one.difference, Math.max(one.decimals, 1)),
              unitText(one.differenceUnit, locale),
              locale,
            ),
          );
    const text = `${one.old ? `${inUnit(one.old.value, one.old.unit)} → ` : ''}${now}${moved}`;
    return {
      key: `revision ${one.indicator.code} ${one.region.code} ${one.period} ${one.form}`,
      kind: words.wall.counts.revisions,
      what: `${names.region(one.region)} · ${names.indicator(one.indicator)} ${formatPeriod(one.period, locale)} ${words.indicator.forms[one.form]}`,
      how: <b>{text}</b>,
      howWidth: textWidth(text),
    };
  });
}

function promiseLines({ promises, definitions }: WallChanges, { words, names }: SceneContext): ChangeLine[] {
  const { changes } = words.history;
  const kind = words.wall.counts.promises;
  const line = (key: string, what: string, how: string): ChangeLine => ({
    ...{ key, kind, what, how, howWidth: textWidth(how) },
  });
  return [
    ...promises.map((one, index) =>
      line(
        `promise ${one.target} ${index}`,
        `${names.region(one.region)} · ${names.indicator(one.indicator)}`,
        one.cameIntoForce ? changes.inForce : changes.kinds[one.kind],
      ),
    ),
    ...definitions.map((one, index) =>
      line(
        `definition ${one.code} ${index}`,
        one.kind === 'light_rules' ? changes.rules : `${one.name} ${one.code}`,
        changes.kinds[one.kind],
      ),
    ),
  ];
}

function milestoneLines({ milestones }: WallChanges, { words }: SceneContext): ChangeLine[] {
  const { reported } = words.plan.milestones;
  return milestones.map((one) => {
    const how = `${one.old ? reported[one.old] : words.history.changes.neverReported} → ${reported[one.state]}`;
    return {
      key: `milestone ${one.subject}`,
      kind: words.wall.counts.milestones,
      what: `${one.title} ${one.subject}`,
      chinese: true,
      how,
      howWidth: textWidth(how),
    };
  });
}

function activityLines({ activity }: WallChanges, { words, facts }: SceneContext): ChangeLine[] {
  const plans = facts.get(plansQuestion) ?? [];
  return activity.map(({ plan, regions, figures }) => {
    const known = plans.find(({ code }) => code === plan);
    const how = words.wall.activityOf(regions, figures);
    return {
      key: `activity ${plan}`,
      kind: words.wall.counts.activity,
      what: known ? planShortTitle(known) : words.history.changes.otherPlan,
      how,
      howWidth: textWidth(how),
    };
  });
}
