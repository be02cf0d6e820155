import { render } from 'preact';
import { App, fetchPage } from './App.tsx';
import { noteChartsBeforehand } from './charts/beforehand.ts';
import { noteAnswersBeforehand } from './state/answers-beforehand.ts';
import { watchDataVersion } from './state/data-version.ts';
import { doEarlyEvents } from './state/early-events.ts';
import { fetchFirstAnswers } from './state/first-answers.ts';
import { watchLanguage } from './state/language.ts';
import { watchNarrow } from './state/narrow.ts';
import { keepShell } from './state/offline-shell.ts';
import { watchPrinting } from './state/printing.ts';
import { tellScreen } from './state/screen.ts';
import { watchReader } from './state/session.ts';
import { watchTheme } from './state/theme.ts';
import { noteVisit } from './state/visit.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/tables.css';
import './styles/why.css';
import './styles/history.css';
import './styles/print.css';
import './styles/people.css';
import './styles/theme.css';

const app = document.getElementById('app')!;
const isDrawn = 'drawn' in app.dataset;

noteAnswersBeforehand();
noteChartsBeforehand(app);
watchLanguage();
watchNarrow();
watchPrinting();
watchTheme();
tellScreen();
const page = fetchPage(location.pathname);
fetchFirstAnswers();
noteVisit();
watchReader();
watchDataVersion();
keepShell();
const show = () => {
  render(<App />, app);
  delete app.dataset.drawn;
  doEarlyEvents();
};
// A page that came drawn is taken over once its program is there; until then it can be read, and its links work.
if (isDrawn) page.then(show, show);
else {
  page.catch(() => undefined);
  show();
}
