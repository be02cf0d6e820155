// Runs before the first paint, so that no page flashes in a look that was not asked for. The application keeps it so:
// web/state/theme.ts reads the same choice by the same rules.
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
