/**
 * Runs inline, and stands alone: its own text is the script. A submit that comes before there is what pays is kept
 * for it, and goes nowhere else; that it was taken is to be seen and heard. A further one joins it.
 */
export function keepEarlySubmit(): void {
  // Last of all listeners: what the app takes, it has prevented by then.
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    // Not `form.method`, which a field of that name would stand for.
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') return;
    event.preventDefault();
    form.querySelector('.pay')?.setAttribute('aria-busy', 'true');
    const status = document.querySelector('[role=status]');
    // The very node that the app goes on with, or has.
    const said = status?.firstChild ?? status?.appendChild(new Text());
    if (said) said.nodeValue = document.getElementById('souk')?.dataset.paying ?? '';
  });
}
