import { signal } from '@preact/signals';

/** Whether a newer build of the application waits; the next page is opened with it. */
export const newBuild = signal(false);

const LOOK_EVERY_MS = 60 * 60_000;
/** A page that fails again so soon after it was loaded anew would fail for ever. */
const RELOAD_AGAIN_MS = 30_000;
const RELOADED = 'shell.reloaded';

/** Keeps the application itself in this browser, and notices newer builds. */
export function keepShell(): void {
  // A part of a build that the server no longer has.
  window.addEventListener('vite:preloadError', (event) => {
    if (!navigator.onLine || !mayReload()) return;
    event.preventDefault();
    location.reload();
  });
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    newBuild.value = controlled;
    controlled = true;
  });
  const register = async () => {
    const registration = await serviceWorker.register('/service-worker.js');
    setInterval(() => registration?.update().catch(() => undefined), LOOK_EVERY_MS);
  };
  // Not before the page has its figures: the files of the other pages can wait.
  const later = () => setTimeout(() => void register().catch(() => undefined), 3000);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later);
}

function mayReload(): boolean {
  const last = Number(sessionStorage.getItem(RELOADED) ?? Number.NaN);
  if (Date.now() - last < RELOAD_AGAIN_MS) return false;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  return true;
}
