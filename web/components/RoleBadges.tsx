import type { GrantRow } from '#core/contract/managed-people.ts';
import { ROLE_WORDS } from '#core/domain/people/action-words.ts';
import { language } from '../state/language.ts';
import { useNames } from '../state/names.ts';

type Granted = Pick<GrantRow, 'role' | 'region' | 'regionName'>;

/** What somebody is, and where. */
export function RoleBadges({ grants }: { grants: readonly Granted[] }) {
  const nameOf = useGrantName();
  return (
    <span class="badges">
      {grants.map((grant) => (
        <span key={`${grant.role} ${grant.region}`} class={`badge badge-role badge-${grant.role}`}>
          {nameOf(grant)}
        </span>
      ))}
    </span>
  );
}

/** "济南市统计员" */
export function useGrantName(): (grant: Granted) => string {
  const names = useNames();
  return ({ role, region, regionName }) => {
    const place = names.region({ code: region, name: regionName });
    const word = ROLE_WORDS[role][language.value];
    return language.value === 'zh' ? `${place}${word}` : `${word}, ${place}`;
  };
}
