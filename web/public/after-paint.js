// A page that came drawn is first painted, then gets its program: the other way round nobody sees the drawing.
(() => {
  const { program } = document.currentScript.dataset;
  const start = () => setTimeout(() => import(program));
  // Nobody sees a page in the background, and none of its frames comes.
  if (document.visibilityState === 'hidden') start();
  else requestAnimationFrame(start);
})();
