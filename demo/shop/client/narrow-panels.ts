/** Where the form and its tools don't fit side by side, the tools start closed. */
export function enableNarrowPanels(): void {
  if (!matchMedia('(max-width: 899px)').matches) return;
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('[data-narrow-closed]')) {
    panel.open = false;
  }
}
