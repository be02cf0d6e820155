import type { ProgressRow } from '#core/contract/progress.ts';
import { LIGHTS, type LightRule } from '#core/domain/light.ts';
import { lightCounts } from '#core/domain/light-counts.ts';
import { VerdictWord } from '../../components/Verdict.tsx';
import { useWords } from '../../state/language.ts';

interface Props {
  verdicts: readonly ProgressRow[];
  before: readonly LightRule[];
  /** Null where there is nothing to compare with. */
  after: readonly LightRule[] | null;
}

/** How many of the plans' targets have each light by the rules in force, and by others. */
export function LightCounts({ verdicts, before, after }: Props) {
  const { definitions: words } = useWords();
  const now = lightCounts(verdicts, before);
  const then = after && lightCounts(verdicts, after);
  return (
    <table class="table definition-counts">
      <thead>
        <tr>
          <th scope="col">{words.light}</th>
          <th scope="col" class="num">
            {words.countsNow}
          </th>
          {then && (
            <th scope="col" class="num">
              {words.countsNew}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {LIGHTS.map((light) => (
          <tr key={light}>
            <th scope="row">
              <VerdictWord row={{ state: 'in_force', light }} />
            </th>
            <td class="num">{now[light]}</td>
            {then && <td class="num">{then[light] === now[light] ? then[light] : <b>{then[light]}</b>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
