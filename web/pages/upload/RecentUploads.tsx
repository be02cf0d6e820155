import type { UploadRow } from '#core/contract/uploads.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { useList } from '../../state/use-answer.ts';

/** Files that were handed in lately. */
export function RecentUploads() {
  const { upload: words, indicator } = useWords();
  const answer = useList<UploadRow>(apiPaths.uploads());
  return (
    <Panel title={words.recentTitle}>
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
                    <th scope="col">{words.recorder}</th>
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
                        <A to={paths.upload()} query={{ upload: row.id }}>
                          {row.fileName}
                        </A>
                      </th>
                      <td>{row.recorder}</td>
                      <td class="nowrap">{chinaMinute(row.uploadedAt)}</td>
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
