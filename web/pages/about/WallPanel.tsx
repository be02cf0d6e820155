import { A } from '../../components/A.tsx';
import { Panel } from '../../components/Panel.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';

/** Leads to the large screen, and to what it plays. */
export function WallPanel() {
  const { editor } = useWords().wall;
  return (
    <Panel title={editor.panelTitle}>
      <p>{editor.panelNote}</p>
      <p class="row removal">
        <a href={paths.wall()} class="button">
          {editor.open}
        </a>
        <A to={paths.playlists()} class="button">
          {editor.manage}
        </A>
      </p>
    </Panel>
  );
}
