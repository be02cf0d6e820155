import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../state/language.ts';
import { useTitle } from '../../state/title.ts';
import { ApiPanel } from './ApiPanel.tsx';
import { DataPanel } from './DataPanel.tsx';
import { DemoPanel } from './DemoPanel.tsx';
import { MethodPanels } from './MethodPanels.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { WallPanel } from './WallPanel.tsx';
import '../../styles/about.css';

/** What the site holds, how it judges, and what an administrator may do. */
export function AboutPage() {
  const { about } = useWords();
  useTitle(about.title);
  return (
    <div class="page">
      <PageHead title={about.title} note={about.note} />
      <div class="about">
        <MethodPanels />
        <div class="stack">
          <DataPanel />
          <RecordPanel />
          <WallPanel />
          <DemoPanel />
          <ApiPanel />
        </div>
      </div>
    </div>
  );
}
