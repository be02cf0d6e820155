import type { LightRulesView } from '#core/contract/light-rules.ts';
import { Panel } from '../../components/Panel.tsx';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { RuleLines } from './RuleLines.tsx';

/** A site's own rule sets, newest first, and the default that held before them. */
export function RuleHistory({ view }: { view: LightRulesView }) {
  const words = useWords();
  const { definitions } = words;
  return (
    <Panel title={definitions.rulesHistory}>
      <ol class="definition-record">
        {view.history.map((set, index) => (
          <li key={set.vintage}>
            {index === 0 && <span class="badge">{definitions.inForce}</span>}
            <RuleLines rules={set.rules} />
            <p class="definition-text">{definitions.reason(set.reason)}</p>
            <p class="mute">
              <small>
                {definitions.by(set.recorder, chinaMinute(set.recordedAt))} · {words.indicator.vintage}{' '}
                {set.vintage}
              </small>
            </p>
          </li>
        ))}
        <li>
          <p class="badges">
            <span class="badge">{definitions.defaultRules}</span>
            {!view.own && <span class="badge">{definitions.inForce}</span>}
          </p>
          <RuleLines rules={view.defaults} />
        </li>
      </ol>
    </Panel>
  );
}
