import { describe, expect, it } from 'vitest';
import { AMBIGUITY_LINKS } from '#seeds/ambiguity-links.ts';
import { planData } from '#seeds/plan-data.ts';
import { regionRows } from '#seeds/region-data.ts';

const {
  ambiguities,
  documents,
  quantTargets,
  qualGoals,
  tasks,
  cityFocus,
  subsidies,
  events,
  structuralCounts,
} = planData;

const subjects = new Set([
  ...[documents, quantTargets, qualGoals, tasks, cityFocus, subsidies, events, structuralCounts]
    .flat()
    .map((row) => row.id),
  ...regionRows.map((row) => `region:${row.code}`),
]);

describe('ambiguity links', () => {
  it('attach every ambiguity, and no other', () => {
    expect(Object.keys(AMBIGUITY_LINKS)).toEqual(ambiguities.map(({ id }) => id));
  });

  it.each(Object.entries(AMBIGUITY_LINKS))(
    '%s concerns something that exists, each thing once',
    (_, codes) => {
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !subjects.has(code))).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );

  it('hold every reference that targets, goals and subsidies make', () => {
    const made = [...quantTargets, ...qualGoals, ...subsidies].flatMap((row) =>
      (row.ambiguityRefs ?? []).map((ambiguity) => ({ ambiguity, code: row.id })),
    );
    expect(made.length).toBeGreaterThan(30);
    expect(made.filter(({ ambiguity, code }) => !AMBIGUITY_LINKS[ambiguity]?.includes(code))).toEqual([]);
  });

  it('attach "no comparator word" to exactly the targets that have none', () => {
    const none = quantTargets.filter(({ comparator }) => comparator === 'eq' || comparator === 'share_eq');
    expect([...AMBIGUITY_LINKS.A7!].sort()).toEqual(none.map(({ id }) => id).sort());
  });

  it('attach "no deadline" to every target that has none', () => {
    const without = quantTargets.filter(({ deadline }) => deadline === null).map(({ id }) => id);
    expect(AMBIGUITY_LINKS.A8).toEqual(expect.arrayContaining(without));
  });
});
