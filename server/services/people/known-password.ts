/** What comes before and behind the word in most passwords: a year, a number, an exclamation mark. */
const TRIMMINGS = /^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu;

/** A shorter word is no guess at the whole of a password that is long enough. */
const SHORTEST_WORD = 5;

let lists: Promise<ReadonlySet<string>> | null = null;

/**
 * Whether a password is among the 49 000 that leaked most often, as it is or with digits and signs around it,
 * which is what guessers try next. Large and small letters count alike.
 */
export async function isKnownPassword(password: string): Promise<boolean> {
  lists ??= load();
  const known = await lists;
  const plain = password.toLowerCase();
  const word = plain.replaceAll(TRIMMINGS, '');
  return known.has(plain) || (word.length >= SHORTEST_WORD && known.has(word));
}

/** Read when somebody first chooses a password: it takes a few megabytes. */
async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}
