/** Stands with what shows it, in a later chunk than the other icons. */
export const ClockIcon = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="8.5" />
    <path d="M14 9.5V14l3 2.2" />
  </svg>
);
