/**
 * Lets those who ask the same at the same time share one question, without an answer that is older than the asking:
 * whoever comes while a question is under way waits for the next one, which all share who came meanwhile.
 */
export function askTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> | null = null;
  let next: Promise<T> | null = null;

  function begin(): Promise<T> {
    next = null;
    const asked = ask();
    const ended = asked.then(
      () => undefined,
      () => undefined,
    );
    current = ended;
    void ended.then(() => {
      if (current === ended) current = null;
    });
    return asked;
  }

  return () => {
    if (next !== null) return next;
    if (current === null) return begin();
    next = current.then(begin);
    return next;
  };
}

/** The same for questions about something, each shared by those who ask about the same. */
export function askTogetherAbout<T>(ask: (about: string) => Promise<T>): (about: string) => Promise<T> {
  const open = new Map<string, { ask: () => Promise<T>; waiting: number }>();
  return async (about) => {
    const one = open.get(about) ?? { ask: askTogether(() => ask(about)), waiting: 0 };
    open.set(about, one);
    one.waiting += 1;
    try {
      return await one.ask();
    } finally {
      one.waiting -= 1;
      if (one.waiting === 0) open.delete(about);
    }
  };
}
