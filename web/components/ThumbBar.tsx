import { useLocation } from 'preact-iso/router';
import { paths } from '../paths.ts';
import { useWords } from '../state/language.ts';
import { A } from './A.tsx';

/** Where most readers go, at the lower edge of a phone, where the thumb is. */
export function ThumbBar() {
  const { nav, history } = useWords();
  const { path } = useLocation();
  const entries = [
    {
      to: paths.overview(),
      word: nav.overview,
      here: path === '/' || path.startsWith('/plans/'),
      sign: 'M2 9l8-7 8 7v9h-5v-6H7v6H2z',
    },
    {
      to: paths.regions(),
      word: nav.regions,
      here: path.startsWith('/regions'),
      sign: 'M2 2h7v7H2zM11 2h7v7h-7zM2 11h7v7H2zM11 11h7v7h-7z',
    },
    {
      to: paths.indicators(),
      word: nav.indicators,
      here: path.startsWith('/indicators'),
      sign: 'M2 11h4v7H2zM8 6h4v12H8zM14 2h4v16h-4z',
    },
    {
      to: paths.changes(),
      word: history.changes.nav,
      here: path.startsWith('/changes'),
      sign: 'M13 2l6 5-6 5V9H2V5h11zM7 8.5L1 13.5l6 5V15h11v-4H7z',
    },
    {
      to: paths.briefings(),
      word: nav.briefings,
      here: path.startsWith('/briefings'),
      sign: 'M3 1h14v18H3zM6 5v2h8V5zM6 9v2h8V9zM6 13v2h5v-2z',
    },
  ];
  return (
    <nav class="thumbs" aria-label={nav.quick}>
      {entries.map(({ to, word, here, sign }) => (
        <A key={to} to={to} current={here}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d={sign} fill-rule="evenodd" />
          </svg>
          {word}
        </A>
      ))}
    </nav>
  );
}
