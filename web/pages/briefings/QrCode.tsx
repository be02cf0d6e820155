import type { BriefingLink } from '#core/domain/briefing/briefing.ts';
import { useWords } from '../../state/language.ts';

const MARGIN = 3;

/** The QR code that stands on an issued page; always dark on white, or nothing reads it. */
export function QrCode({ link: { url, matrix } }: { link: BriefingLink }) {
  const { issues } = useWords().briefings;
  const size = matrix.length + 2 * MARGIN;
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`${issues.qr} ${url}`}>
      <path d={path} shape-rendering="crispEdges" />
    </svg>
  );
}
