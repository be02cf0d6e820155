import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Popover {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** What holds the button and what it opens. */
  box: RefObject<HTMLDivElement | null>;
}

/** Something that a button opens, and that Escape or a press anywhere else closes. */
export function usePopover(): Popover {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return { open, setOpen, box };
}
