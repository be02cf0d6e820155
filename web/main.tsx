import { render } from 'preact';
import { App } from './App.tsx';
import { watchDataVersion } from './state/data-version.ts';
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

noteVisit();
watchDataVersion();
render(<App />, document.getElementById('app')!);
