import type { PersonRow } from '#core/contract/managed-people.ts';

export type PersonState = 'demo' | 'disabled' | 'invited' | 'expired' | 'provider' | 'active';

/** How an account stands, in one word. */
export function personState(person: PersonRow): PersonState {
  if (person.demo) return 'demo';
  if (person.disabledAt !== null) return 'disabled';
  if (person.hasPassword) return 'active';
  if (person.username === null) return 'provider';
  return person.linkUntil === null ? 'expired' : 'invited';
}

/** People whose name, user name, organisation or region contains the text. */
export function searchPeople(text: string, people: readonly PersonRow[]): PersonRow[] {
  const wanted = text.trim().toLowerCase();
  return people.filter(({ name, username, organisation, grants }) =>
    [name, username ?? '', organisation ?? '', ...grants.map(({ regionName }) => regionName)].some((word) =>
      word.toLowerCase().includes(wanted),
    ),
  );
}
