import { useState } from 'preact/hooks';
import { useWords } from '../../../state/language.ts';

/** Words to be looked for; asked once they are typed to their end. */
export function SearchWords({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { briefings, search } = useWords();
  const { issues } = briefings;
  const [typed, setTyped] = useState(words);
  return (
    <form
      class="archive-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <input
        type="search"
        value={typed}
        placeholder={issues.search}
        aria-label={`${issues.search} ${issues.searchHint}`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          if (event.currentTarget.value === '') onSearch('');
        }}
      />
      <button type="submit" class="button">
        {search}
      </button>
    </form>
  );
}
