import type { ImportPreview } from '#core/contract/imports.ts';
import { language, useWords } from '../../state/language.ts';

/** Place, content, what is to be said of it and what should stand there. */
export function ToldTable({
  issues,
  caption,
}: {
  issues: ImportPreview['refused']['told'];
  caption: string;
}) {
  const { imports: words } = useWords();
  const english = language.value === 'en';
  return (
    <div class="table-box table-tall">
      <table class="table import-told">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.remark}</th>
            <th scope="col">{words.expected}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, index) => (
            <tr key={`${issue.row}${issue.column}${issue.code}${index}`}>
              <th scope="row" class="nowrap">
                {issue.row === null ? words.wholeFile : words.row(issue.row)}
                {issue.address && <small> {issue.address}</small>}
              </th>
              <td class="nowrap">{issue.column}</td>
              <td class="import-seen">
                {issue.value === null ? <span class="mute">{words.blank}</span> : issue.value}
              </td>
              <td>{english ? issue.messageEn : issue.message}</td>
              <td class="import-expected" data-label={words.expected}>
                {english ? issue.expectedEn : issue.expected}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
