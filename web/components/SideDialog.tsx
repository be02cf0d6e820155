import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../state/language.ts';

interface Props {
  label: string;
  close: () => void;
  children: ComponentChildren;
}

/** A sheet at the side, above the page: closed by its cross, Escape, or a press beside it. */
export function SideDialog({ label, close, children }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog itself closes on Escape; this click is on its backdrop
    <dialog
      ref={dialog}
      class="why"
      aria-label={label}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="why-box">
        <form method="dialog" class="why-close">
          <button type="submit" class="tool-dark" aria-label={words.close}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="m2 2 8 8M10 2l-8 8" />
            </svg>
          </button>
        </form>
        {children}
      </div>
    </dialog>
  );
}
