import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Block } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { pixels } from '#server/briefing/chart-svg.ts';
import { drawChart } from '#server/briefing/papers/draw-chart.ts';
import { cellText } from '#server/briefing/table-layout.ts';

const STYLE = `
@page { size: A4; margin: 11mm 14mm 13mm }
body { margin: 0; font: 9.4pt/1.5 'Noto Sans SC', sans-serif; color: #1f2a37 }
h1 { font: 900 26pt/1.2 'Noto Serif SC', serif; color: #b3261e; border-bottom: 2pt solid; margin: 0 0 2mm }
h2 { font-size: 10.2pt; color: #12355b; margin: 2mm 0 1mm }
.two { display: grid; grid-template-columns: 101fr 75fr; gap: 6mm }
.cards { display: grid; grid-auto-flow: column; gap: 2.4mm } .cards div { background: #f5f7fa; padding: 2mm } .cards b { font-size: 16pt }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt } td, th { border-bottom: .3pt solid #dfe3e8; padding: .8mm }
p { margin: 1mm 0 }`;

const COLUMN = { width: pixels(101), trendHeight: pixels(54), rowHeight: 18, fontSize: 10 };

/** The content of the one page as a web page would have it: the same sections that the page prints, the same charts. */
export function briefingHtml(briefing: Briefing): string {
  const { masthead, footer } = briefing;
  const sections = sectionsOf(briefing).filter(
    ({ name }) => !['tasks', 'goals', 'events', 'heat'].includes(name),
  );
  const html = (names: readonly string[]) =>
    sections
      .filter(({ name }) => names.includes(name))
      .map(
        ({ title, note, blocks }) =>
          `<h2>${safe(title)} <small>${safe(note ?? '')}</small></h2>${blocks.map(blockHtml).join('')}`,
      )
      .join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style>
    <h1>${safe(masthead.title)}</h1><p>${safe(`${masthead.issuer} ${masthead.issue} ${masthead.period} ${masthead.cutOff}`)}</p>
    ${html(['overall', 'summary'])}
    <div class="two"><div>${html(['trend', 'outlook', 'attention'])}</div><div>${html(['regions', 'basis'])}</div></div>
    ${html(['targets', 'notes'])}<p>${safe(footer)}</p></html>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${safe(block.text)}</h3>`;
    case 'cards':
      return `<div class="cards">${block.cards
        .map(
          ({ label, text, unit, note }) =>
            `<div>${safe(label)}<br><b>${safe(text)}</b>${safe(unit)}<br>${safe(note)}</div>`,
        )
        .join('')}</div>`;
    case 'sentences':
      return block.sentences.map((sentence) => `<p>${safe(plainText(sentence))}</p>`).join('');
    case 'words':
      return block.texts.map((text) => `<p>${safe(text)}</p>`).join('');
    case 'chart': {
      const width = block.chart.kind === 'trend' ? COLUMN.width : pixels(75);
      return drawChart(block.chart, { ...COLUMN, width }, 'zh').svg;
    }
    case 'table': {
      // Beside the regions' bars the page has no table of the same figures.
      if (block.columns[0]?.title === '地区') return '';
      const head = block.columns.map(({ title }) => `<th>${safe(title)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((one) => `<td>${safe(cellText(one))}</td>`).join('')}</tr>`,
      );
      return `<table><tr>${head}</tr>${rows.join('')}</table>`;
    }
  }
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
