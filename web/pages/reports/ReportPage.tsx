import type { ReportView } from '#core/contract/reports.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { useSession } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { OpenReport } from './OpenReport.tsx';
import '../../styles/upload.css';
import '../../styles/analysis.css';
import '../../styles/reports.css';
import '../../styles/report-grid.css';

/** A report: filled in, submitted, reviewed, published, corrected. */
export function ReportPage({ id }: { id: string }) {
  const { reports } = useWords();
  useTitle(reports.list.title);
  const view = useAnswer<ReportView>(apiPaths.report(id));
  const session = useSession();
  const named = useNamed(together({ view, session }));
  return (
    <div class="page">
      <Loaded answer={named} skeleton={<Skeleton height={320} lines={2} />}>
        {(known) => (
          <OpenReport key={known.view.id} view={known.view} person={known.session.actor.personId ?? ''} />
        )}
      </Loaded>
    </div>
  );
}
