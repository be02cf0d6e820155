import { useWords } from '../state/language.ts';

/** Stands wherever a demonstration figure is shown. */
export function DemoMark({ shown }: { shown: boolean }) {
  const words = useWords();
  return shown ? (
    <p class="demo-note" role="note">
      <strong>{words.demo.mark}</strong>
      {words.demo.note}
    </p>
  ) : null;
}

export function DemoBadge({ shown }: { shown: boolean }) {
  const words = useWords();
  return shown ? <span class="badge badge-demo">{words.demo.mark}</span> : null;
}
