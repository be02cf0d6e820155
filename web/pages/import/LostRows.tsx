import { useWords } from '../../state/language.ts';
import { DiscardImport } from './DiscardImport.tsx';

interface Props {
  id: string;
  detail: string;
  onDiscarded: (name: string) => void;
}

/** An import whose rows are gone: nothing was written, and the file has to be uploaded again. */
export function LostRows({ id, detail, onDiscarded }: Props) {
  const { imports } = useWords();
  return (
    <div class="failed" role="alert">
      <strong>{imports.lostTitle}</strong>
      <p>{detail}</p>
      <DiscardImport id={id} name={imports.title} onDiscarded={onDiscarded} />
    </div>
  );
}
