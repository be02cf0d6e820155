import { A } from '../../components/A.tsx';
import { Panel } from '../../components/Panel.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';

/** Where one sees what changed, and administrators who changed it. */
export function RecordPanel() {
  const { audit, changes } = useWords().history;
  const mayRead = useMay('audit.read');
  return (
    <Panel title={mayRead ? audit.link : changes.title}>
      <p>{mayRead ? audit.linkText : changes.note}</p>
      <p class="row removal">
        <A to={paths.changes()} class="button">
          {changes.title}
        </A>
        {mayRead && (
          <A to={paths.audit()} class="button">
            {audit.link}
          </A>
        )}
      </p>
    </Panel>
  );
}
