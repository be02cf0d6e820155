import { isIsoDate } from '../calendar.ts';
import { carriesNoValue } from '../observation.ts';
import { periodEnd } from '../period.ts';
import { type Issue, refusal } from '../upload/issue.ts';
import type { KnownIndicator } from '../upload/vocabulary.ts';
import { type EnteredFigure, placeOf } from './figure-row.ts';
import { canBeKept } from './text-issues.ts';

/** What only a sent figure can have wrong: files have no such fields. */
export function figureFaults(
  figure: EnteredFigure,
  index: number,
  indicator: KnownIndicator | null,
): Issue[] {
  return [
    ...textFaults(figure, index),
    ...valueFaults(figure, index),
    ...addressFaults(figure, index),
    ...(indicator ? milestoneFaults(figure, index, indicator) : []),
  ];
}

function textFaults(figure: EnteredFigure, index: number): Issue[] {
  const fields = ['indicator', 'region', 'unit', 'sourceUrl', 'note'] as const;
  return fields
    .filter((field) => !canBeKept(figure[field] ?? ''))
    .map((field) =>
      refusal(
        'unkeepable-text',
        placeOf(index, field),
        null,
        {
          zh: `${field} 里有控制字符或无法保存的字符。`,
          en: `${field} holds control characters, or characters that cannot be kept.`,
        },
        { zh: '可以显示的文字', en: 'text that can be shown' },
      ),
    );
}

function valueFaults({ value, status }: EnteredFigure, index: number): Issue[] {
  if (value !== null || (status !== null && carriesNoValue(status))) return [];
  return [
    refusal(
      'value-missing',
      placeOf(index, 'value'),
      null,
      {
        zh: 'value 是空的，也没有写明来源未公布。',
        en: 'The value is null and not marked as not published.',
      },
      {
        zh: '一个数字；来源未公布的，status 写 not_published；撤回的写 withdrawn',
        en: 'a number, or the status not_published or withdrawn',
      },
    ),
  ];
}

function addressFaults({ sourceUrl }: EnteredFigure, index: number): Issue[] {
  if (sourceUrl === null || hostOf(sourceUrl) !== null) return [];
  return [
    refusal(
      'bad-address',
      placeOf(index, 'sourceUrl'),
      sourceUrl,
      { zh: `“${sourceUrl}”不是网址。`, en: `"${sourceUrl}" is no web address.` },
      {
        zh: 'http:// 或 https:// 开头、没有空格的网址',
        en: 'an address that begins with http:// or https://',
      },
    ),
  ];
}

/** The host of a web address; null for any other text. */
export function hostOf(address: string): string | null {
  return /^https?:\/\/([^\s/?#]+)\S*$/i.exec(address)?.[1] ?? null;
}

/** A milestone that is reached has a day and something that shows it; nothing else has a day. */
function milestoneFaults(
  { value, period, occurredOn, note, sourceUrl }: EnteredFigure,
  index: number,
  { measureKind, name, nameEn }: KnownIndicator,
): Issue[] {
  const day = placeOf(index, 'occurredOn');
  if (measureKind === 'milestone' && value !== null && value !== 0 && value !== 1) return []; // refused as it is
  if (measureKind !== 'milestone' || value !== 1) {
    if (occurredOn === null) return [];
    const zh =
      measureKind === 'milestone'
        ? '里程碑没有完成，不能有完成日期。'
        : `“${name}”不是里程碑，不能有完成日期。`;
    const en =
      measureKind === 'milestone' ? 'A milestone that is open has no day.' : `"${nameEn}" has no day.`;
    return [refusal('day-not-taken', day, occurredOn, { zh, en }, { zh: '省略', en: 'nothing' })];
  }
  const issues: Issue[] = [];
  const wanted = { zh: `${periodEnd(period)} 或更早的日期`, en: `${periodEnd(period)} or an earlier day` };
  if (occurredOn === null) {
    issues.push(
      refusal(
        'day-missing',
        day,
        null,
        { zh: '里程碑写了完成，没有写完成的日期。', en: 'The milestone is done; on which day is not told.' },
        wanted,
      ),
    );
  } else if (!isIsoDate(occurredOn) || occurredOn > periodEnd(period)) {
    issues.push(
      refusal(
        'day-outside',
        day,
        occurredOn,
        {
          zh: `“${occurredOn}”不是日历上的一天，或晚于所报的时期 ${period}。`,
          en: `${occurredOn} is no day, or lies after the period ${period}.`,
        },
        wanted,
      ),
    );
  }
  if (note === null && sourceUrl === null) {
    issues.push(
      refusal(
        'evidence-missing',
        placeOf(index, 'note'),
        null,
        { zh: '里程碑写了完成，没有写依据。', en: 'The milestone is done; nothing shows it.' },
        { zh: 'note 或 sourceUrl 至少写一项', en: 'a note or a sourceUrl' },
      ),
    );
  }
  return issues;
}
