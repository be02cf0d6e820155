import type { PlanDetail } from '#core/contract/plans.ts';
import { formatFigure, withUnit } from '#core/domain/format.ts';
import { Locator } from '../../components/Locator.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';

/** Money that the plan offers. A ceiling and a fixed sum are told apart; no amount is no amount. */
export function Subsidies({ plan }: { plan: PlanDetail }) {
  const { plan: words, why } = useWords();
  const locale = language.value;
  const windows = plan.subsidies.some(({ window }) => window !== null && window !== '');
  return (
    <div class="table-box">
      <table class="table subsidies">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" class="num">
              {words.amount}
            </th>
            <th scope="col">{words.condition}</th>
            {windows && <th scope="col">{words.window}</th>}
            <th scope="col">{why.clause}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {plan.subsidies.map((subsidy) => (
            <tr key={subsidy.code}>
              <th scope="row">
                {subsidy.item} <small class="code">{subsidy.code}</small>
              </th>
              <td class="num">
                {subsidy.amount === null ? (
                  <span class="mute">{words.noAmount}</span>
                ) : (
                  <>
                    <small>{subsidy.isCeiling ? words.ceiling : words.fixed} </small>
                    <b>
                      {withUnit(
                        formatFigure(subsidy.amount, 0),
                        unitText(subsidy.unit ?? '', locale),
                        locale,
                      )}
                    </b>
                    {subsidy.per && <small> / {subsidy.per}</small>}
                  </>
                )}
              </td>
              <td class="subsidy-condition">{subsidy.condition}</td>
              {windows && <td>{subsidy.window}</td>}
              <td class="subsidy-clause">
                <Locator locator={subsidy.locator} line={subsidy.line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
