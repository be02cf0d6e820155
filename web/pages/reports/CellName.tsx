import type { ReportView } from '#core/contract/reports.ts';
import type { ReportField } from '#core/domain/review/report-field.ts';
import { useWords } from '../../state/language.ts';
import { indicatorName } from './grid/grid-state.ts';

interface Props {
  view: ReportView;
  indicator: string | null;
  field: ReportField | null;
}

/** A cell by its line and column; the whole report where it is none. */
export function CellName({ view, indicator, field }: Props) {
  const { issues, fields } = useWords().reports;
  const line = view.lines.find((one) => one.indicator.code === indicator);
  if (!line) return <>{issues.whole}</>;
  return (
    <>
      {indicatorName(line.indicator)}
      {field && ` · ${fields[field]}`}
    </>
  );
}
