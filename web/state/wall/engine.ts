import { type Signal, signal } from '@preact/signals';
import { openFacts, type WallFacts } from './facts.ts';
import { feed } from './feed.ts';
import { type Line, openLine } from './line.ts';
import type { WallQuestion } from './question.ts';
import { readerQuestion } from './questions.ts';

/** What runs behind a wall: the line to the server, what is known, and what keeps it fresh. */
export interface WallEngine {
  line: Line;
  facts: WallFacts;
  /** What is asked, in the order in which it is wanted. */
  questions: Signal<WallQuestion<unknown>[]>;
  stop: () => void;
}

export async function openEngine(): Promise<WallEngine> {
  const facts = await openFacts();
  // Who reads is asked anew, whatever was kept: somebody may have signed in or out.
  facts.forget(readerQuestion.path);
  const line = openLine();
  const questions = signal<WallQuestion<unknown>[]>([]);
  const stopFeeding = feed(facts, line, questions);
  return {
    facts,
    line,
    questions,
    stop() {
      stopFeeding();
      line.stop();
    },
  };
}
