import { useEffect, useId, useRef } from 'preact/hooks';
import type { ReportLine, ReportView } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { ReportField } from '#core/domain/review/report-field.ts';
import { STATUS_CHOICES } from '#core/domain/upload/status-text.ts';
import { Mark } from '../../../components/Mark.tsx';
import { unitText } from '../../../i18n/units.ts';
import { language, useWords } from '../../../state/language.ts';
import { textAt } from '../../../state/report-grid/draft.ts';
import type { Keeper } from '../../../state/report-grid/keeper.ts';
import { type CellKey, GRID_FIELDS, keyOf, LONGEST_TEXT } from '../../../state/report-grid/layout.ts';
import { ConflictChoice, issueText, SEVERITY_TONE } from './CellNotes.tsx';
import { FigureBeside } from './FigureBeside.tsx';
import { type Issue, indicatorName, issuesByCell, type Question, questionsByCell } from './grid-state.ts';
import type { CellRequest } from './use-grid.ts';

interface Props {
  keeper: Keeper;
  view: ReportView;
  editable: boolean;
  request: CellRequest | null;
  onChoose: (key: CellKey) => void;
}

/** The lines of a report on a narrow screen: a card each, an input for each field. */
export function LineCards({ keeper, view, editable, request, onChoose }: Props) {
  const issues = issuesByCell(view.issues);
  const questions = questionsByCell(view.questions);
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!request) return;
    const input = box.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(request.key)}"]`);
    input?.focus({ preventScroll: true });
    input?.scrollIntoView({ block: 'center' });
  }, [request]);
  return (
    <ul class="line-cards" ref={box}>
      {view.lines.map((line) => (
        <li key={line.indicator.code} class="card">
          <LineFacts line={line} />
          <div class="line-fields">
            {GRID_FIELDS.filter((field) => field !== 'ytd' || line.takesYtd).map((field) => {
              const key = keyOf(line.indicator.code, field);
              return (
                <LineField
                  key={field}
                  {...{ keeper, line, field, editable, onChoose }}
                  issues={issues.get(key) ?? []}
                  questions={questions.get(key) ?? []}
                />
              );
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}

function LineFacts({ line }: { line: ReportLine }) {
  const words = useWords();
  return (
    <>
      <p class="card-title">
        {indicatorName(line.indicator)} <small>{unitText(line.indicator.unit, language.value)}</small>
      </p>
      <dl class="line-known">
        <div>
          <dt>{words.reportGrid.last(formatPeriod(line.lastPeriod, language.value))}</dt>
          <dd>
            <FigureBeside line={line} known={line.last} />
          </dd>
        </div>
        {line.recorded.length > 0 && (
          <div>
            <dt>{words.reportGrid.recorded}</dt>
            <dd>
              <FigureBeside line={line} known={line.recorded} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

interface FieldProps {
  keeper: Keeper;
  line: ReportLine;
  field: ReportField;
  editable: boolean;
  issues: readonly Issue[];
  questions: readonly Question[];
  onChoose: (key: CellKey) => void;
}

function LineField({ keeper, line, field, editable, issues, questions, onChoose }: FieldProps) {
  const words = useWords();
  const id = useId();
  const before = useRef<string | null>(null);
  const draft = keeper.draft.value;
  const key = keyOf(line.indicator.code, field);
  const text = textAt(draft, key);
  const conflict = draft.conflicts.get(key);
  const attributes = {
    id,
    'data-cell': key,
    readOnly: !editable,
    maxLength: LONGEST_TEXT,
    'aria-invalid': issues.some(({ severity }) => severity === 'refused') || undefined,
    'aria-describedby': issues.length + questions.length > 0 ? `${id}-said` : undefined,
    onFocus: () => {
      before.current = text;
      onChoose(key);
    },
    onBlur: () => editable && keeper.entered(key, before.current),
  };
  const type = (event: Event) =>
    !(event as InputEvent).isComposing && keeper.typing(key, (event.currentTarget as HTMLInputElement).value);
  return (
    <div class={`line-field line-field-${field}`}>
      <label for={id}>{words.reports.fields[field]}</label>
      {field === 'status' ? (
        <select
          {...attributes}
          disabled={!editable}
          value={text ?? ''}
          onChange={(event) => keeper.change([{ key, text: event.currentTarget.value || null }])}
        >
          {[...new Set(['', text ?? '', ...STATUS_CHOICES.map(({ word }) => word)])].map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : field === 'note' ? (
        <textarea {...attributes} rows={2} value={text ?? ''} onInput={type} onCompositionEnd={type} />
      ) : (
        <input
          {...attributes}
          type="text"
          inputMode={field === 'unit' ? 'text' : 'decimal'}
          placeholder={field === 'unit' ? unitText(line.indicator.unit, language.value) : undefined}
          value={text ?? ''}
          onInput={type}
          onCompositionEnd={type}
        />
      )}
      {issues.length + questions.length > 0 && (
        <ul id={`${id}-said`} class="line-said">
          {issues.map((issue, index) => (
            <li key={`${issue.code}${index}`} class={`issue-${issue.severity}`}>
              <Mark tone={SEVERITY_TONE[issue.severity]} /> {words.reports.issues.severities[issue.severity]}
              {words.colon}
              {issueText(issue, words)}
            </li>
          ))}
          {questions.map(({ id: question, question: asked }) => (
            <li key={question} class="line-question">
              {words.reportGrid.question}
              {words.colon}
              {asked}
            </li>
          ))}
        </ul>
      )}
      {conflict && (
        <ConflictChoice cellKey={key} mine={text} conflict={conflict} onResolve={keeper.resolve} />
      )}
    </div>
  );
}
