import type { IndicatorRow, TargetRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';

/** Indicators with unit, kind, scope and the targets that speak of them. */
export function IndicatorTable({ rows, targets }: { rows: IndicatorRow[]; targets: TargetRow[] }) {
  const { indicator: words, figures } = useWords();
  const locale = language.value;
  return (
    <div class="table-box">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{figures.indicator}</th>
            <th scope="col">{figures.unit}</th>
            <th scope="col" class="not-phone">
              {words.measure}
            </th>
            <th scope="col">{words.targets}</th>
            <th scope="col" class="not-phone">
              {figures.scope}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <A to={paths.indicator(row.code)}>{locale === 'en' ? row.nameEn : row.name}</A>
              </th>
              <td class="indicator-unit">{unitText(row.unit, locale)}</td>
              <td class="nowrap not-phone">{words.measures[row.measureKind]}</td>
              <td class="nowrap">
                {targets
                  .filter((target) => target.indicator === row.code)
                  .map((target) => (
                    <A key={target.code} to={paths.plan(target.plan)} query={{ target: target.code }}>
                      {target.code}
                    </A>
                  ))}
              </td>
              <td class="not-phone" lang="zh-CN">
                {row.scope}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
