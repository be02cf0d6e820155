import { parseArgs } from 'node:util';

/** How large a made-up country is, and which one of the many that could be made. */
export interface CountrySize {
  /** In all, the country itself included. */
  regions: number;
  indicators: number;
  /** Quarters that every region has figures of; the last one is the newest that has ended. */
  quarters: number;
  /** Share of the figures that have a second version. */
  revised: number;
  /** The same seed and size make the same country. */
  seed: number;
}

/** 12 million figures and their revisions. */
export const WHOLE_COUNTRY: CountrySize = {
  regions: 3300,
  indicators: 90,
  quarters: 40,
  revised: 0.05,
  seed: 1,
};

/** What the command line asks for; null when it asks for the country to be taken away again. */
export function countrySizeFrom(args: readonly string[]): CountrySize | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      regions: text,
      indicators: text,
      quarters: text,
      revised: text,
      seed: text,
      factor: text,
      remove: { type: 'boolean' },
    },
  });
  if (values.remove) return null;
  const read = (name: Exclude<keyof typeof values, 'remove'>, usual: number, least: number, most: number) => {
    const given = values[name];
    const number = given === undefined ? usual : Number(given);
    if (given?.trim() === '' || !(number >= least && number <= most))
      throw new RangeError(`--${name} 应为 ${least} 到 ${most} 之间的数，不是“${given}”。`);
    return number;
  };
  const whole = (name: Exclude<keyof typeof values, 'remove'>, usual: number, least: number, most: number) =>
    Math.round(read(name, usual, least, most));
  const size = {
    regions: whole('regions', WHOLE_COUNTRY.regions, 4, 50_000),
    indicators: whole('indicators', WHOLE_COUNTRY.indicators, 1, 999),
    quarters: whole('quarters', WHOLE_COUNTRY.quarters, 1, 120),
    revised: read('revised', WHOLE_COUNTRY.revised, 0, 1),
    seed: whole('seed', WHOLE_COUNTRY.seed, 0, 2 ** 31),
  };
  return scaled(size, read('factor', 1, 1e-6, 100));
}

/** So many times as many figures: regions and indicators both by the root of the factor. */
export function scaled(size: CountrySize, factor: number): CountrySize {
  const root = Math.sqrt(factor);
  return {
    ...size,
    regions: Math.max(4, Math.round(size.regions * root)),
    indicators: Math.max(1, Math.round(size.indicators * root)),
  };
}
