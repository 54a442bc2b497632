/** Stands in the chunk that shows it. */
export const BinIcon = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M3.5 5.5h13M8 5.5V3.8a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1.7M5.2 5.5l.7 10a1.5 1.5 0 0 0 1.5 1.4h5.2a1.5 1.5 0 0 0 1.5-1.4l.7-10M8.4 8.8v5M11.6 8.8v5" />
  </svg>
);
