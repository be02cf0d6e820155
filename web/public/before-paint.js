// Runs before anything of the page is there.

// The look, so that no page flashes in one that was not asked for. The application keeps it so: web/state/theme.ts reads
// the same choice by the same rules.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('theme');
  } catch {
    // Without storage the system decides.
  }
  const wants = (query) => matchMedia(query).matches;
  const own = ['light', 'dark', 'contrast'].includes(chosen) ? chosen : null;
  document.documentElement.dataset.theme =
    own ??
    (wants('(prefers-contrast: more)')
      ? 'contrast'
      : wants('(prefers-color-scheme: dark)')
        ? 'dark'
        : 'light');
})();

// What is pressed or typed on a page that came drawn, from its first line on: the program does it once it is there
// (web/state/early-events.ts).
(() => {
  const noted = [];
  const note = ({ type, target }) =>
    noted.push({ type, target, value: target.value, checked: target.checked });
  const types = ['click', 'input', 'change'];
  for (const type of types) addEventListener(type, note, true);
  window.takeEarlyEvents = () => {
    for (const type of types) removeEventListener(type, note, true);
    return noted;
  };
})();
