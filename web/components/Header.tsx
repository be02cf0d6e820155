import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { paths } from '../paths.ts';
import { chooseLanguage, language, useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { useMay, useMaySomewhere, useSession } from '../state/session.ts';
import { useShared } from '../state/shared.ts';
import { A } from './A.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { MomentPicker } from './MomentPicker.tsx';
import { ReminderBell } from './ReminderBell.tsx';
import { ThemeChoice, ThemeMenu } from './ThemeMenu.tsx';

/** The bar on top of every screen. Whoever reads by a shared link has nowhere else to go. */
export function Header() {
  return useShared() ? <SharedHeader /> : <FullHeader />;
}

function SharedHeader() {
  const words = useWords();
  return (
    <header class="top">
      <div class="top-row">
        <span class="brand">
          <BrandMark />
          <span class="brand-long">{words.site}</span>
          <span class="brand-short">{words.siteShort}</span>
        </span>
        <div class="top-tools">
          <LanguageButton class="tool" />
        </div>
      </div>
    </header>
  );
}

/** Where one is, from which moment one looks, and in which language. */
function FullHeader() {
  const words = useWords();
  const { path } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const writes = useMaySomewhere('report.write');
  const reviews = useMaySomewhere('report.review');
  const reports = writes || reviews;
  const imports = useMay('record.import');
  const visitor = loadedValue(useSession())?.actor.personId === null;
  // Whoever is signed in and may not hand in anything has no use for it.
  const uploads = !reports && (imports !== false || visitor);
  const collections = useMaySomewhere('collection.read');
  const entries = [
    { to: paths.overview(), word: words.nav.overview, here: path === '/' || path.startsWith('/plans/') },
    { to: paths.regions(), word: words.nav.regions, here: path.startsWith('/regions') },
    { to: paths.indicators(), word: words.nav.indicators, here: path.startsWith('/indicators') },
    { to: paths.compare(), word: words.compare.title, here: path.startsWith('/compare') },
    { to: paths.briefings(), word: words.nav.briefings, here: path.startsWith('/briefings') },
    { to: paths.changes(), word: words.history.changes.nav, here: path.startsWith('/changes') },
    ...(reports
      ? [
          {
            to: paths.reports(),
            word: words.nav.reports,
            here: path.startsWith('/reports') || path.startsWith('/upload') || path.startsWith('/import'),
          },
        ]
      : []),
    ...(uploads
      ? [{ to: paths.upload(), word: words.nav.upload, here: /^\/(upload|import)/.test(path) }]
      : []),
    ...(collections
      ? [{ to: paths.collections(), word: words.nav.collections, here: path.startsWith('/collections') }]
      : []),
    { to: paths.about(), word: words.nav.about, here: path.startsWith('/about') },
  ];
  return (
    <header class="top">
      <div class="top-row">
        <A to={paths.overview()} class="brand">
          <BrandMark />
          <span class="brand-long">{words.site}</span>
          <span class="brand-short">{words.siteShort}</span>
        </A>
        <button
          type="button"
          class="menu-button"
          aria-expanded={open}
          aria-controls="nav"
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 4h16v2H2zM2 9h16v2H2zM2 14h16v2H2z" />
          </svg>
          <span class="unseen">{words.nav.menu}</span>
        </button>
        <nav id="nav" class={open ? 'nav nav-open' : 'nav'} aria-label={words.nav.label}>
          {entries.map(({ to, word, here }) => (
            <A key={to} to={to} current={here}>
              {word}
            </A>
          ))}
          <LanguageButton class="nav-language" />
          <div class="nav-theme">
            <ThemeChoice />
          </div>
        </nav>
        <div class="top-tools">
          <MomentPicker />
          <ReminderBell />
          <LanguageButton class="tool tool-language" />
          <ThemeMenu />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}

/** On a phone it stands in the menu, since the bar has no room for it. */
function LanguageButton({ class: name }: { class: string }) {
  const words = useWords();
  return (
    <button
      type="button"
      class={name}
      lang={language.value === 'zh' ? 'en' : 'zh-CN'}
      title={words.switchLanguage}
      onClick={() => chooseLanguage(language.value === 'zh' ? 'en' : 'zh')}
    >
      {words.otherLanguage}
    </button>
  );
}

function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 2h18v4H1z" />
      <path d="M1 8h12v4H1z" />
      <path class="brand-red" d="M1 14h7v4H1z" />
    </svg>
  );
}
