import type { ProgressRow } from '#core/contract/progress.ts';
import { groupedSteps } from '#core/domain/explanation-groups.ts';
import { language, useWords } from '../state/language.ts';
import { lagSize } from '../state/verdict.ts';
import { stepNumber, stepOf } from '../state/why.ts';
import { PromiseVersions } from './PromiseVersions.tsx';

/** How a verdict was reached, sentence by sentence, by what each of them answers. */
export function WhySteps({ row }: { row: ProgressRow }) {
  const { why } = useWords();
  const locale = language.value;
  return (
    <div class="why-groups">
      {groupedSteps(row.explanation).map(({ group, steps }) => (
        <section key={group}>
          <h4>{why.groups[group]}</h4>
          <ol class="why-steps">
            {steps.map((step, index) => (
              <li key={`${step.code}${index}`}>{locale === 'zh' ? step.zh : step.en}</li>
            ))}
          </ol>
          {group === 'promise' && <PromiseVersions row={row} />}
          {group === 'light' && <Thresholds row={row} />}
        </section>
      ))}
    </div>
  );
}

/** How far the next lights are, in points; a side without a next light is left out. */
function Thresholds({ row }: { row: ProgressRow }) {
  const { why } = useWords();
  const rule = stepOf(row, 'light_rule');
  const sides = [
    [why.toWorse, stepNumber(rule, 'pointsToWorse')],
    [why.toBetter, stepNumber(rule, 'pointsToBetter')],
  ] as const;
  if (!rule) return null;
  return (
    <dl class="why-thresholds">
      {sides.map(
        ([label, points]) =>
          points !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{lagSize(points, language.value)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
