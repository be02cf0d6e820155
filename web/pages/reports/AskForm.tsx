import { useState } from 'preact/hooks';
import type { MoveBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { Segments } from '../../components/Segments.tsx';
import { useWords } from '../../state/language.ts';
import { type CellKey, partsOf } from '../../state/report-grid/layout.ts';
import { CellName } from './CellName.tsx';

type Question = NonNullable<MoveBody['questions']>[number];

interface Props {
  view: ReportView;
  chosen: CellKey | null;
  onAsk: (question: Question) => void;
}

/** A question about the chosen cell, or about the whole report. */
export function AskForm({ view, chosen, onAsk }: Props) {
  const { review } = useWords().reports;
  const [about, setAbout] = useState<'cell' | 'whole'>('cell');
  const [text, setText] = useState('');
  const place = about === 'cell' && chosen ? partsOf(chosen) : { indicator: null, field: null };

  function add(event: SubmitEvent): void {
    event.preventDefault();
    if (text.trim() === '') return;
    onAsk({ ...place, question: text.trim() });
    setText('');
  }

  return (
    <form class="ask-form" onSubmit={add}>
      <Segments
        label={review.question}
        value={about}
        options={[
          { value: 'cell', text: review.ask },
          { value: 'whole', text: review.askWhole },
        ]}
        onChoose={setAbout}
      />
      <label>
        <b>
          <CellName view={view} {...place} />
        </b>
        <textarea
          rows={2}
          maxLength={500}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {review.add}
      </button>
    </form>
  );
}
