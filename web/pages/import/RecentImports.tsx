import { useEffect } from 'preact/hooks';
import type { ImportRow } from '#core/contract/imports.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { fileSize } from '../../state/file-size.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useList } from '../../state/use-answer.ts';

/** While something is being read, how often it is asked whether it is done. */
const LOOK_EVERY_MS = 5000;

/** Imports of late, waiting or written; those that wait can be opened. */
export function RecentImports() {
  const { imports: words, indicator } = useWords();
  const answer = useList<ImportRow>(apiPaths.imports());
  const reading = loadedValue(answer)?.items.some(({ state }) => state === 'reading') ?? false;
  useEffect(() => {
    if (!reading) return;
    const timer = setInterval(refreshAll, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reading]);
  return (
    <Panel title={words.recentTitle} note={words.recentNote}>
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.noRecent}</Empty>
          ) : (
            <div class="table-box">
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{words.file}</th>
                    <th scope="col" class="num">
                      {words.size}
                    </th>
                    <th scope="col">{words.by}</th>
                    <th scope="col">{words.when}</th>
                    <th scope="col">{words.state}</th>
                    <th scope="col" class="num">
                      {indicator.vintage}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        {row.state === 'reading' ? (
                          row.fileName
                        ) : (
                          <A to={paths.imports()} query={{ id: row.id }}>
                            {row.fileName}
                          </A>
                        )}
                      </th>
                      <td class="num">{fileSize(row.size)}</td>
                      <td>{row.recorder}</td>
                      <td class="nowrap">{chinaMinute(row.importedAt)}</td>
                      <td class="nowrap">{words.states[row.state]}</td>
                      <td class="num">{row.vintage}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}
