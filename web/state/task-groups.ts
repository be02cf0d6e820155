import type { TaskRow } from '#core/contract/plans.ts';

export interface TaskGroup {
  section: string;
  tasks: TaskRow[];
}

/** Tasks by section, in the document's order. */
export function bySection(tasks: readonly TaskRow[]): TaskGroup[] {
  return [...Map.groupBy(tasks, (task) => task.section)].map(([section, members]) => ({
    section,
    tasks: members,
  }));
}

/** Units with the number of their tasks, most tasks first. */
export function unitsOf(tasks: readonly TaskRow[]): { name: string; count: number }[] {
  const named = tasks.flatMap(({ units }) => [...new Set(units.map(({ name }) => name))]);
  return [...Map.groupBy(named, (name) => name)]
    .map(([name, mentions]) => ({ name, count: mentions.length }))
    .sort((a, b) => b.count - a.count);
}

export function ofUnit(tasks: readonly TaskRow[], unit: string | null): TaskRow[] {
  return tasks.filter((task) => unit === null || task.units.some(({ name }) => name === unit));
}
