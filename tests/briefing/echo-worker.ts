import { parentPort, threadId } from 'node:worker_threads';

// Answers with its own thread id; some words make it fail in one of the ways a worker can.
parentPort!.on('message', (word: string) => {
  if (word === 'die') process.exit(3);
  if (word === 'throw') throw new Error('nobody caught this');
  if (word === 'silence') return;
  parentPort!.postMessage(word === 'fail' ? { error: 'cannot do this one' } : { result: { word, threadId } });
});
