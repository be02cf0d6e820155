import type { PlanDetail } from '#core/contract/plans.ts';
import { Empty } from '../../components/Empty.tsx';
import { Locator } from '../../components/Locator.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../state/language.ts';

/** What the document leaves open, and its clauses on being monitored. */
export function OpenTab({ plan }: { plan: PlanDetail }) {
  const { plan: words, colon, comma } = useWords();
  return (
    <>
      <Panel title={words.ambiguitiesTitle} note={words.ambiguitiesNote}>
        {plan.ambiguities.length === 0 ? (
          <Empty>{words.nothingOpen}</Empty>
        ) : (
          <ul class="cards" lang="zh-CN">
            {plan.ambiguities.map((ambiguity) => (
              <li key={ambiguity.code} class="card">
                <p class="card-head">
                  <span class="code">{ambiguity.code}</span>
                </p>
                <p class="card-title">{ambiguity.title}</p>
                <p>{ambiguity.detail}</p>
                <p class="card-foot">
                  <span>
                    {words.concerns}
                    {colon}
                    {ambiguity.concerns.join(comma)}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {plan.policyHooks.length > 0 && (
        <Panel title={words.hooks}>
          <ul class="lines-plain" lang="zh-CN">
            {plan.policyHooks.map((hook) => (
              <li key={hook.code}>
                {hook.text} <Locator locator={hook.locator} line={hook.line} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
