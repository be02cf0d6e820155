/** Loaded before a program (`--import`): its clock goes 13 years, five months and some hours fast. */
const AHEAD_MS = 424_242_424_242;
const Machine = Date;

class OtherDate extends Machine {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [Machine.now() + AHEAD_MS] : given) as [number]));
  }
  static override now(): number {
    return Machine.now() + AHEAD_MS;
  }
}

globalThis.Date = OtherDate as DateConstructor;
