import type { Differences, FigureDifference } from '#core/contract/briefing-issues.ts';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { useWords } from '../../state/language.ts';

/** Figures that two briefings print differently, by section. */
export function DifferenceTable({ figures, label }: { figures: readonly FigureDifference[]; label: string }) {
  const { issues } = useWords().briefings;
  const groups = [...Map.groupBy(figures, ({ title }) => title)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
    <section class="table-box difference-box" tabIndex={0} aria-label={label}>
      <table class="table differences">
        <thead>
          <tr>
            <th scope="col">{issues.item}</th>
            <th scope="col" class="num">
              {issues.before}
            </th>
            <th scope="col" class="num">
              {issues.after}
            </th>
          </tr>
        </thead>
        {groups.map(([title, rows]) => (
          <tbody key={title} lang="zh-CN">
            <tr class="difference-group">
              <th scope="rowgroup" colSpan={3}>
                {title}
              </th>
            </tr>
            {rows.map(({ subject, aspect, before, after }, index) => (
              <tr key={`${subject} ${aspect} ${index}`}>
                <th scope="row">
                  <KeptCodes text={subject} />
                  {aspect !== '' && <small>{aspect}</small>}
                </th>
                <td class="num">{before ?? <i>{issues.absent}</i>}</td>
                <td class="num">
                  <b>{after ?? <i>{issues.absent}</i>}</b>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** The same with the words that are not the same. */
export function DifferencesView({ differences }: { differences: Differences }) {
  const { issues } = useWords().briefings;
  const { figures, words } = differences;
  const said = figures.length === 0 ? issues.noDifferences : issues.differences(figures.length);
  return (
    <>
      <p>{said}</p>
      {figures.length > 0 && <DifferenceTable figures={figures} label={said} />}
      {words.length > 0 && (
        <details class="word-differences">
          <summary>{issues.wordsChanged}</summary>
          {words.map(({ section, title, before, after }) => (
            <div key={section} lang="zh-CN">
              <h3>{title}</h3>
              {before.map((line) => (
                <p key={line}>
                  <del>{line}</del>
                </p>
              ))}
              {after.map((line) => (
                <p key={line}>
                  <ins>{line}</ins>
                </p>
              ))}
            </div>
          ))}
        </details>
      )}
    </>
  );
}
