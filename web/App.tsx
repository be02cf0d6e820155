import { useErrorBoundary } from 'preact/hooks';
import lazy, { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import { expectCharts } from './charts/library.ts';
import { Banners } from './components/Banners.tsx';
import { DataNews } from './components/DataNews.tsx';
import { FigureDialog } from './components/FigureDialog.tsx';
import { Footer } from './components/Footer.tsx';
import { Gate } from './components/Gate.tsx';
import { Header } from './components/Header.tsx';
import { ThumbBar } from './components/ThumbBar.tsx';
import { WhyDialog } from './components/WhyDialog.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { paths } from './paths.ts';
import { useWords } from './state/language.ts';
import { newBuild } from './state/offline-shell.ts';

const OverviewPage = lazy(() => import('./pages/overview/OverviewPage.tsx').then((m) => m.OverviewPage));
const PlanPage = lazy(() => import('./pages/plan/PlanPage.tsx').then((m) => m.PlanPage));
const RegionsPage = lazy(() => import('./pages/region/RegionsPage.tsx').then((m) => m.RegionsPage));
const RegionPage = lazy(() => import('./pages/region/RegionPage.tsx').then((m) => m.RegionPage));
const IndicatorsPage = lazy(() =>
  import('./pages/indicator/IndicatorsPage.tsx').then((m) => m.IndicatorsPage),
);
const IndicatorPage = lazy(() => import('./pages/indicator/IndicatorPage.tsx').then((m) => m.IndicatorPage));
const ComparePage = lazy(() => import('./pages/compare/ComparePage.tsx').then((m) => m.ComparePage));
const UploadPage = lazy(() => import('./pages/upload/UploadPage.tsx').then((m) => m.UploadPage));
const ImportPage = lazy(() => import('./pages/import/ImportPage.tsx').then((m) => m.ImportPage));
const ReportsPage = lazy(() => import('./pages/reports/ReportsPage.tsx').then((m) => m.ReportsPage));
const NewReportPage = lazy(() => import('./pages/reports/NewReportPage.tsx').then((m) => m.NewReportPage));
const ReportPage = lazy(() => import('./pages/reports/ReportPage.tsx').then((m) => m.ReportPage));
const BriefingsPage = lazy(() => import('./pages/briefings/BriefingsPage.tsx').then((m) => m.BriefingsPage));
const BriefingIssuePage = lazy(() =>
  import('./pages/briefings/issue/BriefingIssuePage.tsx').then((m) => m.BriefingIssuePage),
);
const IssuedBriefingPage = lazy(() =>
  import('./pages/briefings/issued/IssuedBriefingPage.tsx').then((m) => m.IssuedBriefingPage),
);
const CollectionsPage = lazy(() =>
  import('./pages/collections/CollectionsPage.tsx').then((m) => m.CollectionsPage),
);
const DefinitionsPage = lazy(() =>
  import('./pages/definitions/DefinitionsPage.tsx').then((m) => m.DefinitionsPage),
);
const ChangesPage = lazy(() => import('./pages/changes/ChangesPage.tsx').then((m) => m.ChangesPage));
const AuditPage = lazy(() => import('./pages/audit/AuditPage.tsx').then((m) => m.AuditPage));
const SignInPage = lazy(() => import('./pages/sign-in/SignInPage.tsx').then((m) => m.SignInPage));
const LinkPage = lazy(() => import('./pages/link/LinkPage.tsx').then((m) => m.LinkPage));
const OpenSharePage = lazy(() => import('./pages/shared/OpenSharePage.tsx').then((m) => m.OpenSharePage));
const AccountPage = lazy(() => import('./pages/account/AccountPage.tsx').then((m) => m.AccountPage));
const PeoplePage = lazy(() => import('./pages/people/PeoplePage.tsx').then((m) => m.PeoplePage));
const PlaylistsPage = lazy(() => import('./pages/playlists/PlaylistsPage.tsx').then((m) => m.PlaylistsPage));
const MeetingPage = lazy(() => import('./pages/meeting/MeetingPage.tsx').then((m) => m.MeetingPage));
const WallPage = lazy(() => import('./pages/wall/WallPage.tsx').then((m) => m.WallPage));
const AboutPage = lazy(() => import('./pages/about/AboutPage.tsx').then((m) => m.AboutPage));

/** Fetches the program of an address's page, and says when it is there. Does nothing for pages that are not opened often. */
export async function fetchPage(pathname: string): Promise<void> {
  // The library for charts comes beside the page that draws them, not behind it.
  if (/^\/(plans|indicators)\//.test(pathname)) expectCharts();
  if (pathname === '/') await OverviewPage.preload();
  else if (pathname.startsWith('/plans/')) await PlanPage.preload();
  else if (pathname.startsWith('/indicators/')) await IndicatorPage.preload();
  else if (pathname.startsWith('/regions/')) await RegionPage.preload();
  else if (pathname.startsWith('/meeting/')) await MeetingPage.preload();
}

export function App() {
  return (
    <LocationProvider>
      <Site />
    </LocationProvider>
  );
}

/** The site at an address, for a server that has none of its own. */
export function AppAt({ url }: { url: URL }) {
  const place = {
    url: url.pathname + url.search,
    path: url.pathname.replace(/\/+$/, '') || '/',
    query: Object.fromEntries(url.searchParams),
    route: () => undefined,
    back: () => undefined,
    forward: () => undefined,
    wasPush: false,
  };
  return (
    <LocationProvider.ctx.Provider value={place}>
      <Site />
    </LocationProvider.ctx.Provider>
  );
}

/** A large screen has the window to itself, everything else stands in the site's frame. */
function Site() {
  const { path } = useLocation();
  return path === paths.wall() ? (
    <ErrorBoundary>
      <WallPage />
    </ErrorBoundary>
  ) : (
    <Frame />
  );
}

/** In a meeting there is a screen full of answers, and nothing else to press. */
function Frame() {
  const words = useWords();
  const { path } = useLocation();
  const meets = path.startsWith(paths.meeting(''));
  const [broken] = useErrorBoundary((error) => console.error(error));
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      {!meets && <Header />}
      <Banners />
      <main id="main" tabIndex={-1}>
        {broken ? (
          <Broken />
        ) : (
          <Gate>
            <Pages />
          </Gate>
        )}
      </main>
      <Footer />
      {!meets && <ThumbBar />}
      <WhyDialog />
      <FigureDialog />
      <DataNews />
    </>
  );
}

function Pages() {
  return (
    <ErrorBoundary>
      <Router onRouteChange={enterPage}>
        <Route path="/" component={OverviewPage} />
        <Route path="/plans/:code" component={PlanPage} />
        <Route path="/regions" component={RegionsPage} />
        <Route path="/regions/:code" component={RegionPage} />
        <Route path="/indicators" component={IndicatorsPage} />
        <Route path="/indicators/:code" component={IndicatorPage} />
        <Route path="/compare" component={ComparePage} />
        <Route path="/upload" component={UploadPage} />
        <Route path="/import" component={ImportPage} />
        <Route path="/collections" component={CollectionsPage} />
        <Route path="/reports" component={ReportsPage} />
        <Route path="/reports/new" component={NewReportPage} />
        <Route path="/reports/:id" component={ReportPage} />
        <Route path="/briefings" component={BriefingsPage} />
        <Route path="/briefings/:id" component={BriefingIssuePage} />
        <Route path="/b/:code" component={IssuedBriefingPage} />
        <Route path="/definitions" component={DefinitionsPage} />
        <Route path="/changes" component={ChangesPage} />
        <Route path="/audit" component={AuditPage} />
        <Route path="/about" component={AboutPage} />
        <Route path="/wall/playlists" component={PlaylistsPage} />
        <Route path="/meeting/:code" component={MeetingPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/link" component={LinkPage} />
        <Route path="/s/:secret" component={OpenSharePage} />
        <Route path="/account" component={AccountPage} />
        <Route path="/people" component={PeoplePage} />
        <Route default component={NotFoundPage} />
      </Router>
    </ErrorBoundary>
  );
}

/** A new page is read from its beginning, and opened with the newest build there is. */
function enterPage(): void {
  if (newBuild.peek()) location.reload();
  else document.getElementById('main')?.focus({ preventScroll: true });
}

function Broken() {
  const { broken } = useWords();
  return (
    <div class="page notfound" role="alert">
      <h1>{broken.title}</h1>
      <p>{broken.text}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {broken.reload}
      </button>
    </div>
  );
}
