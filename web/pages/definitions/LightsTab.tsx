import { useEffect, useRef, useState } from 'preact/hooks';
import type { LightRulesView } from '#core/contract/light-rules.ts';
import { lightRuleFaults } from '#core/domain/light-rule-faults.ts';
import { isSameValue } from '#core/domain/same-value.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';
import type { Known } from './DefinitionsPage.tsx';
import { LightCounts } from './LightCounts.tsx';
import { MayChange } from './MayChange.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleHistory } from './RuleHistory.tsx';
import { RuleLines } from './RuleLines.tsx';
import { ruleFormOf, ruleOf } from './rule-form.ts';

/** By which rules lights are decided: those in force, the form that changes them, and those before. */
export function LightsTab({ known }: { known: Known }) {
  const answer = useAnswer<LightRulesView>(apiPaths.lightRules(useMoment()));
  const [saved, setSaved] = useState<number | null>(null);
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={220} lines={2} />}>
      {(view) => (
        <Lights
          key={view.history[0]?.vintage ?? 'default'}
          view={view}
          known={known}
          saved={saved}
          onSaved={setSaved}
        />
      )}
    </Loaded>
  );
}

interface Props {
  view: LightRulesView;
  known: Known;
  /** The vintage of what was saved here; null when nothing was. */
  saved: number | null;
  onSaved: (vintage: number) => void;
}

function Lights({ view, known, saved, onSaved }: Props) {
  const { definitions: words } = useWords();
  const [form, setForm] = useState(() => view.rules.map(ruleFormOf));
  const rules = form.map(ruleOf);
  const faults = lightRuleFaults(rules);
  const changed = !isSameValue(rules, view.rules);
  return (
    <div class="definition-columns">
      <Panel title={words.lightsTitle} note={words.lightsNote}>
        {saved !== null && saved === view.history[0]?.vintage && <Saved vintage={saved} />}
        <RuleLines rules={view.rules} />
        <MayChange>
          <RuleEditor form={form} setForm={setForm} faults={faults} view={view} onSaved={onSaved} />
        </MayChange>
      </Panel>
      <div class="stack">
        <Panel title={words.countsTitle}>
          <LightCounts
            verdicts={known.progress}
            before={view.rules}
            after={changed && faults.length === 0 ? rules : null}
          />
          {faults.length > 0 && <p class="mute">{words.countsHidden}</p>}
        </Panel>
        <RuleHistory view={view} />
      </div>
    </div>
  );
}

function Saved({ vintage }: { vintage: number }) {
  const { definitions: words } = useWords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p ref={said} class="definition-recorded" role="status" tabIndex={-1}>
      {words.rulesSaved(vintage)}
    </p>
  );
}
