import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';

/** Where programs get the same data. */
export function ApiPanel() {
  const { about } = useWords();
  return (
    <Panel title={about.apiTitle}>
      <p>{about.apiText}</p>
      <p class="row removal">
        <a class="button" href={apiPaths.reading()} target="_blank" rel="noopener">
          {about.apiRead}
        </a>
        <a class="button" href={apiPaths.openapi()} target="_blank" rel="noopener">
          {about.apiFile}
        </a>
      </p>
    </Panel>
  );
}
