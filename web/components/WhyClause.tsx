import type { PlanDetail } from '#core/contract/plans.ts';
import type { TargetRow } from '#core/contract/targets.ts';
import { formatDate } from '#core/domain/format.ts';
import { language, useWords } from '../state/language.ts';
import { planShortTitle } from '../state/names.ts';

/** The clause that promised it, in the document's own words. */
export function WhyClause({ target, plan }: { target: TargetRow; plan: PlanDetail }) {
  const words = useWords();
  const locale = language.value;
  const facts: [string, string | null][] = [
    [words.why.clause, `${planShortTitle(plan)} ${words.locator(target.locator, target.line)}`],
    [words.why.anchor, target.anchor],
    [
      words.figures.comparator,
      [
        target.comparator === 'unstated' ? words.why.unstated : target.comparatorWord,
        target.strength === 'expected' ? words.expected : null,
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      words.figures.deadline,
      target.deadline
        ? [target.deadlineText, formatDate(target.deadline, locale)].filter(Boolean).join(' · ')
        : words.noDeadline,
    ],
    [words.figures.scope, target.scope],
    [words.figures.definition, target.definition],
    [words.figures.baseline, target.baselineText],
  ];
  return (
    <>
      <h3>{words.why.promise}</h3>
      <dl class="facts">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang="zh-CN">{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
