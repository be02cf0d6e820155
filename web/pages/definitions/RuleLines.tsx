import type { LightRule } from '#core/domain/light.ts';
import { lagInterval, lagRange } from '#core/domain/light-rule-words.ts';
import { VerdictWord } from '../../components/Verdict.tsx';
import { language } from '../../state/language.ts';

/** Rules for lights in words, from the lowest lag to the highest. */
export function RuleLines({ rules }: { rules: readonly LightRule[] }) {
  return (
    <ul class="definition-rules">
      {rules.map((rule) => (
        <li key={lagInterval(rule)}>
          <VerdictWord row={{ state: 'in_force', light: rule.light }} /> {lagRange(rule, language.value)}{' '}
          <small>{lagInterval(rule)}</small>
        </li>
      ))}
    </ul>
  );
}
