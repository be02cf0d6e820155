import { formatPeriod } from '#core/domain/format.ts';
import { send } from '../api.ts';
import { apiPaths } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import type { NumberedRemark } from '../state/annotations.ts';
import { refreshAll } from '../state/answers.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { language, useWords } from '../state/language.ts';
import { useSubmit } from '../state/submit.ts';
import { FormProblem } from './FormField.tsx';
import '../styles/annotations.css';

interface Props {
  remarks: NumberedRemark[];
  /** Whether to say which figure each is on: left out where there is only one. */
  placed?: boolean;
}

/** Remarks by their numbers, with who wrote them, and a way to take them down for whoever may. */
export function Remarks({ remarks, placed = true }: Props) {
  if (remarks.length === 0) return null;
  return (
    <ol class="remarks">
      {remarks.map(({ number, row }) => (
        <Remark key={row.id} remark={{ number, row }} placed={placed} />
      ))}
    </ol>
  );
}

function Remark({ remark: { number, row }, placed }: { remark: NumberedRemark; placed: boolean }) {
  const { annotations: words, indicator } = useWords();
  const now = useMoment() === null;
  const { busy, problem, run } = useSubmit();
  const withdraw = async (): Promise<void> => {
    if (await run(() => send(apiPaths.annotation(row.id), 'DELETE'))) refreshAll();
  };
  return (
    <li value={number} data-number={number}>
      {placed && (
        <b>
          {formatPeriod(row.period, language.value)}
          {row.form === 'point' ? '' : ` ${indicator.forms[row.form]}`}{' '}
        </b>
      )}
      <bdi>{row.text}</bdi>{' '}
      <small class="mute">
        {row.author === null ? chinaMinute(row.createdAt) : words.by(row.author, chinaMinute(row.createdAt))}
      </small>
      {row.withdrawable && now && (
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={words.withdrawOf(row.text)}
          onClick={withdraw}
        >
          {words.withdraw}
        </button>
      )}
      <FormProblem problem={problem} fields={[]} />
    </li>
  );
}
