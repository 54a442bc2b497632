/** Drawn here, since a strict CSP and a small frame want no icon font. All are decoration. */

export const LockIcon = () => (
  <svg class="lock" viewBox="0 0 11 13" aria-hidden="true">
    <rect x="1" y="5.5" width="9" height="6.7" rx="1.6" />
    <path d="M3 5.5V3.5a2.5 2.5 0 0 1 5 0v2" />
  </svg>
);

export const TickIcon = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <path d="M7 14.5l5 5 9.5-10.5" />
  </svg>
);

export const StopIcon = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <path d="M14 7.5v8.5M14 20.2v.1" />
  </svg>
);
