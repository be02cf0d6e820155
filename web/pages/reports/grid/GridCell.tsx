import { useId } from 'preact/hooks';
import type { ReportLine } from '#core/contract/reports.ts';
import type { ReportField } from '#core/domain/review/report-field.ts';
import { unitText } from '../../../i18n/units.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { textAt } from '../../../state/report-grid/draft.ts';
import type { Keeper } from '../../../state/report-grid/keeper.ts';
import { isOpen, keyOf, type Place } from '../../../state/report-grid/layout.ts';
import { contains, rectangleOf } from '../../../state/report-grid/selection.ts';
import { CellEditor } from './CellEditor.tsx';
import { ConflictChoice, IssueMarks } from './CellNotes.tsx';
import { type Issue, indicatorName, type Question, useCellDescription } from './grid-state.ts';
import { StatusOptions, statusOptions } from './StatusOptions.tsx';
import type { Grid } from './use-grid.ts';

interface Props {
  grid: Grid;
  keeper: Keeper;
  line: ReportLine;
  field: ReportField;
  place: Place;
  editable: boolean;
  issues: readonly Issue[];
  questions: readonly Question[];
}

const NUMBERS: readonly ReportField[] = ['current', 'ytd', 'yoy'];

/** One cell of the grid: its text, or its input when it is the chosen one, with what there is to say of it. */
export function GridCell({ grid, keeper, line, field, place, editable, issues, questions }: Props) {
  const words = useWords();
  const describe = useCellDescription();
  const options = useId();
  const draft = keeper.draft.value;
  const key = keyOf(line.indicator.code, field);
  const text = textAt(draft, key);
  const { focus } = grid.selection;
  const isFocus = focus.row === place.row && focus.column === place.column;
  const isClosed = !isOpen(grid.rows, place);
  const conflict = draft.conflicts.get(key);
  const saved = draft.saved.get(key);
  const noticed = draft.noticed.has(key) && saved;
  const asked = questions.filter(({ answer }) => answer === null).length > 0;
  const usualUnit = field === 'unit' ? unitText(line.indicator.unit, language.value) : undefined;
  const listed = isFocus && field === 'status' && grid.editing !== null;
  const origin = draft.pending.get(key)?.origin ?? saved?.origin;
  const classes = [
    'cell',
    `cell-${field}`,
    NUMBERS.includes(field) && 'num',
    isFocus && 'cell-focus',
    contains(rectangleOf(grid.selection), place) && 'cell-chosen',
    isClosed && 'cell-closed',
    !editable && 'cell-locked',
    draft.pending.has(key) && 'cell-pending',
    conflict && 'cell-conflict',
    noticed && 'cell-noticed',
    origin === 'repair' && text !== null && 'cell-repaired',
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the chosen cell has an input, which has the focus
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that is filled in is a grid's
      role="gridcell"
      class={classes.join(' ')}
      aria-selected={contains(rectangleOf(grid.selection), place)}
      aria-readonly={!editable || isClosed}
      title={noticed ? words.reportGrid.noticed(saved.changedBy, chinaMinute(saved.changedAt)) : undefined}
      onMouseDown={(event) => {
        if (event.button !== 0 || (event.target as Element).closest('button, [role=listbox]')) return;
        if (isFocus && grid.editing) return;
        event.preventDefault();
        grid.select(place, event.shiftKey);
      }}
      onMouseEnter={(event) => event.buttons === 1 && !grid.editing && grid.select(place, true)}
      onDblClick={() => isFocus && grid.editing === null && grid.edit()}
    >
      {isFocus ? (
        <CellEditor
          input={grid.input}
          field={field}
          text={text}
          editing={grid.editing}
          readOnly={!editable || isClosed}
          label={`${indicatorName(line.indicator)} ${words.reports.fields[field]}`}
          description={isClosed ? words.reportGrid.closed : describe(key, line, draft, issues, questions)}
          placeholder={isClosed ? words.reportGrid.closed : usualUnit}
          options={listed ? options : null}
          onType={grid.type}
          onFocus={grid.take}
          onBlur={grid.blurred}
        />
      ) : (
        <span class={text === null ? 'cell-text cell-blank' : 'cell-text'}>
          {isClosed ? words.reportGrid.closed : (text ?? usualUnit)}
        </span>
      )}
      {listed && grid.editing && (
        <StatusOptions
          id={options}
          options={statusOptions(grid.editing.buffer, grid.editing.before)}
          active={grid.editing.option}
          onPick={grid.pick}
        />
      )}
      <IssueMarks issues={issues} />
      {questions.length > 0 && (
        <span class={asked ? 'cell-question cell-asked' : 'cell-question'} aria-hidden="true">
          ?
        </span>
      )}
      {conflict && (
        <ConflictChoice cellKey={key} mine={text} conflict={conflict} onResolve={keeper.resolve} />
      )}
    </td>
  );
}
