import { A } from '../components/A.tsx';
import { paths } from '../paths.ts';
import { useWords } from '../state/language.ts';
import { useTitle } from '../state/title.ts';

export function NotFoundPage() {
  const { missing } = useWords();
  useTitle(missing.title);
  return (
    <div class="page notfound">
      <p class="notfound-code">404</p>
      <h1>{missing.title}</h1>
      <p>{missing.text}</p>
      <A to={paths.overview()} class="button button-main">
        {missing.back}
      </A>
    </div>
  );
}
