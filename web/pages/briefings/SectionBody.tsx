import type { IssueSection } from '#core/contract/briefing-issues.ts';
import type { Block, TableBlock } from '#core/domain/briefing/section.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { useWords } from '../../state/language.ts';
import { CONTENT_LANGUAGE } from './content-language.ts';

interface Props {
  section: IssueSection;
  /** In which the briefing is written. */
  written: keyof typeof CONTENT_LANGUAGE;
}

/** What a section of a briefing says, as text and tables; its words are in the briefing's own language. */
export function SectionBody({ section, written }: Props) {
  return (
    <div class="issue-blocks" lang={CONTENT_LANGUAGE[written]}>
      {section.blocks.map((block, index) => (
        <BlockBody key={index} block={block} title={section.title} />
      ))}
    </div>
  );
}

function BlockBody({ block, title }: { block: Block; title: string }) {
  const { issues } = useWords().briefings;
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          {block.text} {block.note !== null && <small class="mute">{block.note}</small>}
        </h3>
      );
    case 'cards':
      return (
        <dl class="issue-cards">
          {block.cards.map(({ label, text, unit, note }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{text}</b> {unit}
                <small>{note}</small>
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'sentences':
      return <Lines as={block.as} lines={block.sentences.map(plainText)} />;
    case 'words':
      return <Lines as={block.as} lines={block.texts} />;
    case 'table':
      return <Table table={block} title={issues.tableOf(title)} />;
    case 'chart':
      return (
        <p class="issue-chart">
          <span class="badge">{issues.chartSays}</span> {block.alternative}
        </p>
      );
  }
}

function Lines({ as, lines }: { as: 'paragraph' | 'numbered' | 'points'; lines: readonly string[] }) {
  if (as === 'paragraph')
    return (
      <>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </>
    );
  const List = as === 'numbered' ? 'ol' : 'ul';
  return (
    <List class="issue-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </List>
  );
}

function Table({ table: { columns, rows }, title }: { table: TableBlock; title: string }) {
  const align = (index: number) => (columns[index]?.align === 'right' ? 'num' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
    <section class="table-box" tabIndex={0} aria-label={title}>
      <table class="table">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column.title} scope="col" class={align(index)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={place} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={place} class={align(place)}>
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
