/**
 * Runs inline before the form is there, and stands alone: its own text is the script. A submit that comes
 * before the app is kept for it, and goes nowhere else; one that comes later the app takes.
 */
function keepEarlySubmit(): void {
  addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      // Not `form.method`, which a field of that name would stand for.
      if (form.getAttribute('method') !== 'post') return;
      event.preventDefault();
      form.dataset.early = '';
    },
    true,
  );
}

/** The frame's one inline script, which the page's policy allows by its hash. */
export const EARLY_SCRIPT = `(${keepEarlySubmit})()`;
