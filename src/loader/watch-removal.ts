/**
 * Learns that the host took the iframe, or something around it, out of the page: there is no event for it,
 * but with its place it loses its size. A host that moves it keeps it; its page starts anew and shakes
 * hands again.
 * @returns ends the watch.
 */
export function watchRemoval(iframe: HTMLIFrameElement, onRemoved: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (!iframe.isConnected) onRemoved();
  });
  observer.observe(iframe);
  return () => observer.disconnect();
}
