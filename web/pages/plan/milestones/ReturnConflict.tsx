import type { MilestoneReportBody, MilestoneReturnRow } from '#core/contract/milestones.ts';
import { useWords } from '../../../state/language.ts';
import { differences } from './report-form.ts';

interface Props {
  yours: MilestoneReportBody;
  theirs: MilestoneReturnRow;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two people wrote into the same draft: both contents where they differ, and the choice. */
export function ReturnConflict({ yours, theirs, onKeepMine, onTakeTheirs }: Props) {
  const { returns, plan } = useWords();
  return (
    <div class="failed" role="alert" tabIndex={-1}>
      <strong>{returns.conflict}</strong>
      <table class="return-conflict">
        <thead>
          <tr>
            <td />
            <th scope="col">{returns.yours}</th>
            <th scope="col">{returns.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differences(yours, theirs).map((one) => (
            <tr key={one.field}>
              <th scope="row">{plan.milestones.fields[one.field]}</th>
              <td>{one.yours ?? returns.empty}</td>
              <td>{one.theirs ?? returns.empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="row">
        <button type="button" class="button" onClick={onKeepMine}>
          {returns.keepMine}
        </button>
        <button type="button" class="button" onClick={onTakeTheirs}>
          {returns.takeTheirs}
        </button>
      </p>
    </div>
  );
}
