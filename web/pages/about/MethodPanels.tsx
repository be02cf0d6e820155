import type { LightRulesView } from '#core/contract/light-rules.ts';
import { lagInterval, lagRange } from '#core/domain/light-rule-words.ts';
import { STATES } from '#core/domain/state.ts';
import { A } from '../../components/A.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { VerdictWord } from '../../components/Verdict.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** The method in short: lights, states, formulas, moments. */
export function MethodPanels() {
  const words = useWords();
  const { about } = words;
  const rules = useAnswer<LightRulesView>(apiPaths.lightRules(useMoment()));
  return (
    <div class="stack">
      <Panel
        title={about.lightsTitle}
        note={about.lightsText}
        actions={
          <A to={paths.definitions()} query={{ tab: 'lights' }}>
            {words.definitions.title}
          </A>
        }
      >
        <Loaded answer={rules} skeleton={<Skeleton height={34} lines={4} />}>
          {(view) => (
            <dl class="legend-list">
              {view.rules.map((rule) => (
                <div key={lagInterval(rule)}>
                  <dt>
                    <VerdictWord row={{ state: 'in_force', light: rule.light }} />
                  </dt>
                  <dd>{lagRange(rule, language.value)}</dd>
                </div>
              ))}
            </dl>
          )}
        </Loaded>
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
