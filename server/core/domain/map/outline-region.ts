import type { RegionCode } from '../units.ts';
import type { Wording } from '../wording.ts';

/** What an outline may be of. */
export interface NamedRegion {
  code: RegionCode;
  gbCode: string | null;
  name: string;
  shortName: string;
  aliases: readonly string[];
  /** Whether it lies right below the region that the file is for. */
  below: boolean;
}

export interface RegionFault {
  code: string;
  message: Wording;
  expected: Wording | null;
}

/** Names of properties in files of mapping offices and common tools, in small letters. */
const CODES = [
  ...['code', 'adcode', 'ad_code', 'gb', 'gbcode', 'gb_code', 'pac', 'xzqdm', 'id'],
  ...['区划代码', '行政区划代码', '地区编码', '地区代码', '行政区代码', '代码', '编码'],
];
const NAMES = [
  ...['name', 'fullname', 'full_name', 'name_zh', 'shortname', 'xzqmc'],
  ...['名称', '地区', '地区名称', '行政区名称', '区划名称'],
];

/** The region that a feature's properties name, by code or by name; a fault when none, several or two do. */
export function regionOf(properties: unknown, regions: readonly NamedRegion[]): NamedRegion | RegionFault {
  const codes = textsOf(properties, CODES).map(plainCode);
  const names = textsOf(properties, NAMES);
  if (codes.length === 0 && names.length === 0) {
    return {
      code: 'region-missing',
      message: { zh: '没有说明是哪个地区。', en: 'It does not say which region it is.' },
      expected: {
        zh: '属性 code、adcode、区划代码 或 name、名称',
        en: 'a property code, adcode or name',
      },
    };
  }
  const byCode = regions.filter(({ code, gbCode }) => codes.some((one) => one === code || one === gbCode));
  const byName = regions.filter((one) => names.some((name) => isCalled(one, name)));
  const below = (found: readonly NamedRegion[]) => found.filter((one) => one.below);
  const coded = below(byCode);
  const named = below(byName);
  const told = [...codes, ...names].map((one) => `“${one}”`).join('、');
  // a code settles what a name leaves open, if they go together
  const both = coded.filter((one) => named.includes(one));
  const found = both.length > 0 ? both : [...new Set([...coded, ...named])];
  if (found.length > 1 || (both.length === 0 && contradicts(byCode, byName))) {
    const which = [...new Set([...byCode, ...byName])].map((one) => `${one.name} ${one.code}`).join('、');
    return {
      code: byCode.length > 0 && byName.length > 0 ? 'contradictory-region' : 'ambiguous-region',
      message: {
        zh: `${told}可以是几个地区：${which}。`,
        en: `${told} could be several regions: ${which}.`,
      },
      expected: { zh: '只指一个地区的编码', en: 'a code of one region only' },
    };
  }
  return found[0] ?? (byCode.length + byName.length > 0 ? notBelow(told) : unknown(told, regions));
}

/** Where code and name each mean a region, and not the same. */
function contradicts(byCode: readonly NamedRegion[], byName: readonly NamedRegion[]): boolean {
  return byCode.length > 0 && byName.length > 0 && !byCode.some((one) => byName.includes(one));
}

function notBelow(told: string): RegionFault {
  return {
    code: 'not-below',
    message: {
      zh: `${told}不是所选地区的直接下级。`,
      en: `${told} does not lie right below the chosen region.`,
    },
    expected: { zh: '所选地区的直接下级', en: 'a region right below the chosen one' },
  };
}

function unknown(told: string, regions: readonly NamedRegion[]): RegionFault {
  const some = regions.filter(({ below }) => below).slice(0, 6);
  const list = some.map(({ name, code }) => `${name} ${code}`).join('、');
  return {
    code: 'unknown-region',
    message: { zh: `没有名称或编码为${told}的地区。`, en: `No region is called ${told}.` },
    expected: { zh: `如 ${list}`, en: `such as ${list}` },
  };
}

function isCalled({ name, shortName, aliases }: NamedRegion, text: string): boolean {
  return text === name || text === shortName || aliases.includes(text);
}

/** What stands under any of these names, as text. */
function textsOf(properties: unknown, wanted: readonly string[]): string[] {
  if (typeof properties !== 'object' || properties === null) return [];
  const texts = Object.entries(properties).flatMap(([key, value]) => {
    if (!wanted.includes(key.trim().toLowerCase())) return [];
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    return text === '' ? [] : [text.normalize('NFKC').slice(0, 100)];
  });
  return [...new Set(texts)];
}

/** 156370100 (with the country before it) and 370100000000 (as statistics offices write it) are 370100. */
function plainCode(code: string): string {
  if (/^156\d{6}$/.test(code)) return code.slice(3);
  return /^\d{6}0{6}$/.test(code) ? code.slice(0, 6) : code;
}
