import { useId } from 'preact/hooks';
import { useWords } from '../state/language.ts';
import { usePopover } from '../state/popover.ts';
import { chooseTheme, THEME_CHOICES, themeChoice } from '../state/theme.ts';

/** How the site looks, behind a button of the bar. */
export function ThemeMenu() {
  const { themes } = useWords();
  const { open, setOpen, box } = usePopover();
  const id = useId();
  return (
    <div class="moment theme-menu" ref={box}>
      <button
        type="button"
        class="tool theme-tool"
        title={themes.title}
        aria-label={themes.title}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle class="theme-ring" cx="8" cy="8" r="6" />
          <path d="M8 2a6 6 0 0 1 0 12z" />
        </svg>
      </button>
      {open && (
        <div id={id} class="popover theme-popover">
          <ThemeChoice />
        </div>
      )}
    </div>
  );
}

/** The looks to choose from; the choice is kept by this browser. */
export function ThemeChoice() {
  const { themes } = useWords();
  const name = useId();
  return (
    <fieldset class="theme-choice">
      <legend>{themes.title}</legend>
      {THEME_CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={themeChoice.value === choice}
            onChange={() => chooseTheme(choice)}
          />
          <span>{themes.names[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
