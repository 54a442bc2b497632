/** Every tree between the iframe and the page: its own, and those of the shadow hosts around it. */
function rootsAround(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

/**
 * Learns that the host took the iframe, or something around it, out of the page: there is no event for it.
 * A host that moves it keeps it; its page starts anew and shakes hands again.
 * @returns ends the watch.
 */
export function watchRemoval(iframe: HTMLIFrameElement, onRemoved: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (!iframe.isConnected) onRemoved();
    // It may stand in other trees by now.
    else watch();
  });
  const watch = (): void => {
    observer.disconnect();
    for (const root of rootsAround(iframe)) observer.observe(root, { childList: true, subtree: true });
  };
  watch();
  return () => observer.disconnect();
}
