// A page that came drawn is first painted, then gets its program: the other way round nobody sees the drawing. What is
// pressed or typed until then is noted, for the program to do once it is there (web/state/early-events.ts).
(() => {
  const { program } = document.currentScript.dataset;
  const noted = [];
  const note = ({ type, target }) =>
    noted.push({ type, target, value: target.value, checked: target.checked });
  const types = ['click', 'input', 'change'];
  for (const type of types) addEventListener(type, note, true);
  window.takeEarlyEvents = () => {
    for (const type of types) removeEventListener(type, note, true);
    return noted;
  };
  const start = () => setTimeout(() => import(program));
  // Nobody sees a page in the background, and none of its frames comes.
  if (document.visibilityState === 'hidden') start();
  else requestAnimationFrame(start);
})();
