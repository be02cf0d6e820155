// Answers with its own process id; some words make it fail in one of the ways a worker can.
process.on('message', (word: string) => {
  if (word === 'die') process.exit(3);
  if (word === 'throw') throw new Error('nobody caught this');
  if (word === 'silence') return;
  process.send!(word === 'fail' ? { error: 'cannot do this one' } : { result: { word, pid: process.pid } });
});
