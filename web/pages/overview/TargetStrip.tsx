import type { ProgressRow } from '#core/contract/progress.ts';
import { formatFigure } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { MethodsDisagree } from '../../components/MethodsDisagree.tsx';
import { Outlook } from '../../components/Outlook.tsx';
import { ProgressStrip } from '../../components/ProgressStrip.tsx';
import { PromiseMark } from '../../components/PromiseMark.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { looksAhead } from '../../state/outlook.ts';
import { targetText } from '../../state/target-text.ts';
import { deviationText } from '../../state/verdict.ts';

/** One target as one line: name, way covered against plan and time, level and target, outlook and verdict. */
export function TargetStrip({ row, timed }: { row: ProgressRow; timed: boolean }) {
  const words = useWords();
  const names = useNames();
  return (
    <div class="target-strip">
      <span class="target-strip-name">
        <A to={paths.plan(row.plan)} query={{ target: row.target }} title={row.target}>
          {names.indicator(row.indicator)}
        </A>{' '}
        <PromiseMark row={row} /> <MethodsDisagree row={row} />
      </span>
      {timed && <ProgressStrip row={row} />}
      <span class="target-strip-level">
        <WhyFigure row={row}>
          <b>{formatFigure(row.level, row.decimals)}</b>
        </WhyFigure>
        <small>
          {' '}
          / {targetText(row, words)} {unitText(row.unit, language.value)}
        </small>
      </span>
      <span class={`target-strip-lag ${row.light ? `tone-${row.light}` : ''}`}>
        {timed && (
          <WhyFigure row={row} further>
            {deviationText(row.lagPoints)}
          </WhyFigure>
        )}
      </span>
      <span class="target-strip-state">
        {looksAhead(row) && row.outlook.class !== 'none' && <Outlook row={row} />}
        <Verdict row={row} />
      </span>
    </div>
  );
}
