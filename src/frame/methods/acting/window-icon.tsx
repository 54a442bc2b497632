/** Stands in the chunk that shows it. */
export const WindowIcon = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <path d="M12 7.5H8.5a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V16M16 6.5h5.5V12M21 7l-8 8" />
  </svg>
);
