import { parentPort } from 'node:worker_threads';
import type { EtsAnswer, EtsQuestion } from '#core/domain/forecast/ets-question.ts';
import { answerEts } from './ets.ts';
import { loadEts } from './load-ets.ts';

export interface EtsBatch {
  id: number;
  questions: readonly EtsQuestion[];
}

export interface EtsReply {
  id: number;
  /** In the order of the questions. */
  answers: (EtsAnswer | null)[];
}

loadEts();
parentPort!.on('message', ({ id, questions }: EtsBatch) => {
  parentPort!.postMessage({ id, answers: questions.map(answerEts) } satisfies EtsReply);
});
