import type { OutlookClass } from '#core/domain/outlook.ts';

const CLOUD = 'M7.2 18.4h9.6a3.9 3.9 0 0 0 .7-7.74 5.6 5.6 0 0 0-10.86-.5A4.15 4.15 0 0 0 7.2 18.4Z';

/** The weather of an outlook, told by its shape alone. It never stands without its word. */
export function OutlookMark({ outlook }: { outlook: OutlookClass }) {
  return (
    <svg class={`weather weather-${outlook}`} viewBox="0 0 24 24" aria-hidden="true">
      <Shape outlook={outlook} />
    </svg>
  );
}

function Shape({ outlook }: { outlook: OutlookClass }) {
  switch (outlook) {
    case 'sunny':
      return (
        <>
          <circle class="weather-sun" cx="12" cy="12" r="4.4" />
          <path d="M12 2.2v2.6M12 19.2v2.6M2.2 12h2.6M19.2 12h2.6M5.1 5.1l1.8 1.8M17.1 17.1l1.8 1.8M5.1 18.9l1.8-1.8M17.1 6.9l1.8-1.8" />
        </>
      );
    case 'fair':
      return (
        <>
          <circle class="weather-sun" cx="9.2" cy="9.4" r="3.8" />
          <path d="M9.2 2v1.6M1.8 9.4h1.6M4 4.2l1.1 1.1M14.4 4.2l-1.1 1.1M4 14.6l1.1-1.1" />
          <path
            class="weather-cloud"
            d="M11.6 20.4h7.2a3.1 3.1 0 0 0 .5-6.16 4.5 4.5 0 0 0-8.7-.4 3.3 3.3 0 0 0 1 6.56Z"
          />
        </>
      );
    case 'cloudy':
      return <path class="weather-cloud" d={CLOUD} />;
    case 'stormy':
      return (
        <>
          <path class="weather-cloud" d={CLOUD} transform="translate(0 -3.4)" />
          <path class="weather-bolt" d="m12.9 12.6-3.7 5h2.9l-1.5 4.8 4.5-6h-3l1.7-3.8Z" />
        </>
      );
    case 'none':
      return <path class="weather-none" d="M5 12h14" />;
  }
}
