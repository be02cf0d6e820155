import { useLocation } from 'preact-iso/router';
import type { LinkView } from '#core/contract/people.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { type Loadable, loadedValue } from '../../state/loadable.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { LinkForm } from './LinkForm.tsx';

/** Where a one-time link leads (`secret`): a password is chosen, or the first administrator is made. */
export function LinkPage() {
  const { signIn } = useWords();
  const { query } = useLocation();
  const { secret } = query;
  const answer = useAnswer<LinkView>(secret ? apiPaths.link(secret) : null);
  const link = answer && loadedValue(answer);
  const title = (link && signIn.link.titles[link.kind]) ?? signIn.link.plain;
  useTitle(title);
  return (
    <div class="page signin">
      <PageHead title={title} note={link ? signIn.link.notes[link.kind] : null} />
      <section class="panel signin-form">
        {secret && answer ? <Opened secret={secret} answer={answer} /> : <Empty>{signIn.link.none}</Empty>}
      </section>
    </div>
  );
}

interface OpenedProps {
  secret: string;
  answer: Loadable<LinkView>;
}

function Opened({ secret, answer }: OpenedProps) {
  const { signIn } = useWords();
  if (answer.kind === 'failed' && answer.problem.status === 404)
    return (
      <div role="alert">
        <p>{answer.problem.detail}</p>
        <p class="row">
          <a class="button" href={paths.signIn()}>
            {signIn.link.toSignIn}
          </a>
        </p>
      </div>
    );
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={38} lines={3} />}>
      {(link) => <LinkForm secret={secret} link={link} />}
    </Loaded>
  );
}
