import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ReportView } from '#core/contract/reports.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../../components/A.tsx';
import { unitText } from '../../../i18n/units.ts';
import { paths } from '../../../paths.ts';
import { language, useWords } from '../../../state/language.ts';
import type { Keeper } from '../../../state/report-grid/keeper.ts';
import { type CellKey, GRID_FIELDS, keyOf } from '../../../state/report-grid/layout.ts';
import { FigureBeside } from './FigureBeside.tsx';
import { GridCell } from './GridCell.tsx';
import { copy, paste } from './grid-clipboard.ts';
import { pressed } from './grid-keys.ts';
import { indicatorName, issuesByCell, questionsByCell } from './grid-state.ts';
import { PasteNotice } from './PasteNotice.tsx';
import { type CellRequest, useGrid } from './use-grid.ts';

interface Props {
  keeper: Keeper;
  view: ReportView;
  editable: boolean;
  /** Where a list beside the grid points; each request is an object of its own. */
  request: CellRequest | null;
  chosen: CellKey | null;
  onChoose: (key: CellKey | null) => void;
}

/** A report's lines to fill in, like a spreadsheet, with what is on record and what was reported last beside. */
export function ReportGrid({ keeper, view, editable, request, chosen, onChoose }: Props) {
  const words = useWords();
  const grid = useGrid(keeper, view.lines, editable, chosen);
  const issues = issuesByCell(view.issues);
  const questions = questionsByCell(view.questions);
  const lastPeriod = view.lines[0]?.lastPeriod ?? null;
  const hasRecord = view.lines.some(({ recorded }) => recorded.length > 0);
  useLayoutEffect(() => {
    if (request) grid.goTo(request.key);
  }, [request]);
  useEffect(() => onChoose(grid.key), [grid.key, onChoose]);
  return (
    <>
      <PasteNotice grid={grid} />
      <div class="table-box grid-box">
        <table
          class="grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is filled in is a grid
          role="grid"
          aria-label={words.reportGrid.label}
          aria-describedby="grid-help"
          aria-readonly={!editable}
          aria-multiselectable="true"
          onKeyDown={(event) => {
            if ((event.target as Element).matches('.cell-input') && pressed(event, grid, keeper))
              event.preventDefault();
          }}
          onCopy={(event) => copy(event, grid, keeper)}
          onCut={(event) => {
            copy(event, grid, keeper);
            if (!grid.editing && editable) grid.clear();
          }}
          onPaste={(event) => editable && paste(event, grid)}
        >
          <thead>
            <tr>
              <th scope="col">{words.reportGrid.indicator}</th>
              <th scope="col" class="num grid-beside">
                {words.reportGrid.last(formatPeriod(lastPeriod, language.value))}
              </th>
              {hasRecord && (
                <th scope="col" class="num grid-beside">
                  {words.reportGrid.recorded}
                </th>
              )}
              {GRID_FIELDS.map((field) => (
                <th key={field} scope="col" class={`grid-head-${field}`}>
                  {words.reports.fields[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line, row) => (
              <tr key={line.indicator.code}>
                <th scope="row" title={language.value === 'zh' ? line.indicator.definition : undefined}>
                  <A to={paths.indicator(line.indicator.code)} query={{ region: view.region.code }}>
                    {indicatorName(line.indicator)}
                  </A>
                  <small> {unitText(line.indicator.unit, language.value)}</small>
                </th>
                <td class="num grid-beside">
                  <FigureBeside line={line} known={line.last} />
                </td>
                {hasRecord && (
                  <td class="num grid-beside">
                    <FigureBeside line={line} known={line.recorded} />
                  </td>
                )}
                {GRID_FIELDS.map((field, column) => {
                  const key = keyOf(line.indicator.code, field);
                  return (
                    <GridCell
                      key={field}
                      {...{ grid, keeper, line, field, editable, place: { row, column } }}
                      issues={issues.get(key) ?? []}
                      questions={questions.get(key) ?? []}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id="grid-help" class={editable ? 'grid-help' : 'unseen'}>
        {words.reportGrid.help}
      </p>
    </>
  );
}
