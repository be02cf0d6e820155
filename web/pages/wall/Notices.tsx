import { useWords } from '../../state/language.ts';
import { signInHref } from '../../state/session.ts';
import type { LineState } from '../../state/wall/line.ts';
import type { WallReader } from '../../state/wall/questions.ts';
import type { Arranged } from './scene-view.ts';

/** Says why nothing is shown, and that it will be by itself. */
export function Notice({ line, all }: { line: LineState; all: readonly Arranged[] }) {
  const { wall } = useWords();
  const reasons = [
    ...new Set(all.filter(({ none }) => none !== null).map(({ title, none }) => `${title}：${none}`)),
  ];
  const nothing = all.length > 0 && all.every(({ none }) => none !== null);
  const text = line.lost ? wall.nothingYet : nothing ? wall.nothing : wall.starting;
  return (
    <div class="wall-notice" role="status">
      <strong>{text}</strong>
      {nothing && reasons.map((reason) => <p key={reason}>{reason}</p>)}
    </div>
  );
}

/** Nobody is signed in who may read: what to do, in letters that are read from the door. */
export function SignedOut({ reader }: { reader: WallReader }) {
  const { wall } = useWords();
  const { signedOut } = wall;
  const { pathname, search } = location;
  return (
    <div class="wall-notice" role="status">
      <strong>{reader.account === null ? signedOut.title : signedOut.noRole}</strong>
      <p>{reader.account === null ? signedOut.text : signedOut.noRoleText}</p>
      {reader.account === null && (
        <p>
          <a class="wall-button" href={signInHref(pathname + search)}>
            {signedOut.signIn}
          </a>
        </p>
      )}
    </div>
  );
}
