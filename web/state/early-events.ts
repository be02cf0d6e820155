interface EarlyEvent {
  type: string;
  target: Element & { value?: string; checked?: boolean };
  value: string | undefined;
  checked: boolean | undefined;
}

declare global {
  interface Window {
    takeEarlyEvents?: () => EarlyEvent[];
  }
}

/**
 * Does what was pressed or typed on a page that came drawn, before its program was there. Links and what opens by
 * itself have done it already.
 */
export function doEarlyEvents(): void {
  for (const { type, target, value, checked } of window.takeEarlyEvents?.() ?? []) {
    if (!target.isConnected) continue;
    if (type === 'click') {
      const button = target.closest('button');
      if (button && !target.closest('a[href]')) button.click();
      continue;
    }
    if (value !== undefined) target.value = value;
    if (checked !== undefined) target.checked = checked;
    target.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
