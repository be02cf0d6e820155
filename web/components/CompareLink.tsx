import { useMoment } from '../state/address.ts';
import { compareHref } from '../state/compare.ts';
import { useWords } from '../state/language.ts';
import { useShared } from '../state/shared.ts';

/** Leads to regions side by side. Nothing where there are not two of them. */
export function CompareLink({
  regions,
  indicators,
}: {
  regions: readonly string[];
  indicators: readonly string[];
}) {
  const { compare } = useWords();
  const asOf = useMoment();
  const shared = useShared() !== null;
  const codes = [...new Set(regions)];
  // Whoever reads by a shared link has no other page.
  if (shared || codes.length < 2 || indicators.length === 0) return null;
  return <a href={compareHref(codes, [...new Set(indicators)], { asOf })}>{compare.link}</a>;
}
