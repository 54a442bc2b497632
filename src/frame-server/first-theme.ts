/**
 * Runs inline, and stands alone: its own text is the script. The theme `auto` before the app knows more: the system's,
 * or that of the page around, where the browser lets an iframe's `color-scheme` answer. With a ground of its own,
 * as the app gives it until it has heard that the page around is dark, too.
 */
export function resolveTheme(): void {
  const { dataset } = document.documentElement;
  if (dataset.theme || !matchMedia('(prefers-color-scheme: dark)').matches) return;
  dataset.theme = 'dark';
  dataset.ground = '';
}
