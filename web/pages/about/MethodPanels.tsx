import { LIGHTS } from '#core/domain/light.ts';
import { STATES } from '#core/domain/state.ts';
import { Panel } from '../../components/Panel.tsx';
import { VerdictWord } from '../../components/Verdict.tsx';
import { useWords } from '../../state/language.ts';

/** The method in short: lights, states, formulas, moments. */
export function MethodPanels() {
  const words = useWords();
  const { about } = words;
  return (
    <div class="stack">
      <Panel title={about.lightsTitle} note={about.lightsText}>
        <dl class="legend-list">
          {LIGHTS.map((light) => (
            <div key={light}>
              <dt>
                <VerdictWord row={{ state: 'in_force', light }} />
              </dt>
              <dd>{about.lightRules[light]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={about.statesTitle} note={about.statesText}>
        <dl class="legend-list">
          {STATES.map((state) => (
            <div key={state}>
              <dt>
                <VerdictWord row={{ state, light: null }} />
              </dt>
              <dd>{words.stateMeaning[state]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={about.figuresTitle}>
        <dl class="legend-list">
          {about.formulas.map(([name, formula]) => (
            <div key={name}>
              <dt>
                <b>{name}</b>
              </dt>
              <dd>{formula}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={about.asOfTitle}>
        <p>{about.asOfText}</p>
      </Panel>
      <Panel title={about.ambiguityTitle}>
        <p>{about.ambiguityText}</p>
      </Panel>
    </div>
  );
}
