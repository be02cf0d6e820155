import { asCsv } from '../paths.ts';
import { language, useWords } from '../state/language.ts';

/** The list behind a table, as a file. */
export function CsvLink({ path }: { path: string }) {
  const words = useWords();
  return (
    <a href={asCsv(path, language.value)} download>
      {words.csv}
    </a>
  );
}
