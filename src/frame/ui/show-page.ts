/** A static frame shows nothing before it knows who is around it. */
export function showPage(): void {
  delete document.documentElement.dataset.waiting;
}
