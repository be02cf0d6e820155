/** A number with its unit as it stands in a text. */
export interface Quantity {
  /** Where it begins, in UTF-16 units of the text. */
  at: number;
  /** As written, unit included. */
  text: string;
  /** Without its sign, in `scale` units. */
  value: number;
  /** Digits after the decimal point. */
  digits: number;
  /** What is counted: 元, %, 个百分点, 家 … */
  unit: string;
  /** 1e8 for 亿, 1e4 for 万, else 1. */
  scale: number;
}

const NUMBER = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const UNIT = [
  '个百分点|百分点|percentage points?|pp\\b',
  '%',
  '台/万人|robots per 10k workers',
  '(?:[亿万]|CNY 100m|CNY 10k|CNY)?(?:元)?(?<=[元mkY])',
  '[亿万]?(?:台（套）|台|套|人|家|户|名)',
  '个城?市|个(?:地区|季度|月)?|项|份|处|格|天|倍|次|市|条',
  '(?:more )?[a-z]+',
].join('|');
/** 15—20名: the first number has the unit of the second. */
const QUANTITY = new RegExp(
  `(?<![\\d.第A-Za-z〔-])(${NUMBER})(?:\\s*(?:[—–~～至到-]|\\bto\\b)\\s*(${NUMBER}))?(\\s?)(${UNIT})`,
  'g',
);
const PERCENT_WORDS = new RegExp(`百分之(${NUMBER}|[零一二两三四五六七八九十百点]+)`, 'g');

/** English words that a number of something may stand before; of other words nothing is known. */
const COUNTED_EN: Record<string, string> = {
  time: '倍',
  times: '倍',
  firm: '家',
  firms: '家',
  item: '个',
  items: '个',
  person: '名',
  people: '名',
  robots: '台',
  city: '市',
  cities: '市',
  region: '个地区',
  regions: '个地区',
  target: '项',
  targets: '项',
  goal: '项',
  goals: '项',
  task: '项',
  tasks: '项',
  report: '份',
  reports: '份',
  day: '天',
  days: '天',
  month: '个月',
  months: '个月',
  quarter: '个季度',
  quarters: '个季度',
};

/**
 * Every number of a text that stands with a unit, in the order of the text: full-width digits, thousands separators,
 * 百分之, 万 and 亿, ranges. Years, dates and ordinals have no unit and are not among them.
 */
export function readQuantities(text: string): Quantity[] {
  const plain = halfWidth(text);
  const found = [...withUnits(plain, text), ...inPercentWords(plain, text)];
  return found.sort((a, b) => a.at - b.at);
}

function withUnits(plain: string, text: string): Quantity[] {
  return [...plain.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const [whole, first, second, , written] = match as unknown as string[];
    const unit = unitOf(written!);
    if (unit === null) return [];
    const end = match.index + whole!.length;
    if (second === undefined) return [quantity(text, match.index, end, first!, unit)];
    const from = match.index + whole!.lastIndexOf(second);
    return [
      quantity(text, match.index, match.index + first!.length, first!, unit),
      quantity(text, from, end, second, unit),
    ];
  });
}

function inPercentWords(plain: string, text: string): Quantity[] {
  return [...plain.matchAll(PERCENT_WORDS)].flatMap((match) => {
    const written = /\d/.test(match[1]!) ? match[1]! : chineseNumber(match[1]!);
    if (written === null) return [];
    return [quantity(text, match.index, match.index + match[0].length, written, { unit: '%', scale: 1 })];
  });
}

function quantity(
  text: string,
  at: number,
  end: number,
  written: string,
  { unit, scale }: { unit: string; scale: number },
): Quantity {
  const number = written.replace(/[,，]/g, '');
  const digits = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0;
  return { at, text: text.slice(at, end), value: Number(number), digits, unit, scale };
}

function unitOf(written: string): { unit: string; scale: number } | null {
  if (/^(个?百分点|percentage|pp)/.test(written)) return { unit: '个百分点', scale: 1 };
  if (written === '台/万人' || written.startsWith('robots per')) return { unit: '台/万人', scale: 1 };
  if (written.startsWith('CNY')) {
    return { unit: '元', scale: written.endsWith('100m') ? 1e8 : written.endsWith('10k') ? 1e4 : 1 };
  }
  if (/^(more )?[a-z]+$/.test(written)) {
    const unit = COUNTED_EN[written.replace('more ', '')];
    return unit === undefined ? null : { unit, scale: 1 };
  }
  if (/^个城?市$/.test(written)) return { unit: '市', scale: 1 };
  const scaled = /^([亿万])(.+)$/.exec(written);
  if (scaled) return { unit: scaled[2]!, scale: scaled[1] === '亿' ? 1e8 : 1e4 };
  return { unit: written, scale: 1 };
}

/** Letter by letter, so that places in the text stay what they are. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％／]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

const NUMERALS = '零一二三四五六七八九';

/** 七十七点二 → 77.2; null for what is no number below 1 000. */
function chineseNumber(text: string): string | null {
  const [whole, fraction, ...more] = text.replaceAll('两', '二').split('点');
  if (more.length > 0 || (fraction !== undefined && !/^[零一二三四五六七八九]+$/.test(fraction))) return null;
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(
      whole!,
    );
  if (!match || whole === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (numeral: string | undefined) => (numeral === undefined ? 0 : NUMERALS.indexOf(numeral));
  const tenths = ten === undefined ? 0 : tens === undefined ? 1 : digit(tens);
  const value = digit(hundreds) * 100 + tenths * 10 + digit(ones);
  const rest = fraction === undefined ? '' : `.${[...fraction].map(digit).join('')}`;
  return `${value}${rest}`;
}
