import { useRef, useState } from 'preact/hooks';
import { useWords } from '../state/language.ts';

/** A text to be copied: a button where the browser lets one copy, and always the text itself, ready to be taken. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const { people } = useWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not on a page without HTTPS: the text is selected.
    }
  }
  return (
    <div class="copybox">
      <input
        ref={field}
        type="text"
        readOnly
        value={text}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button" onClick={copy}>
        {copied ? people.copied : people.copy}
      </button>
    </div>
  );
}
