/** Loads a page that nobody sees. @returns removes it. */
export function hiddenFrame(document: Document, url: string): () => void {
  const frame = document.createElement('iframe');
  frame.src = url;
  frame.allow = 'payment; publickey-credentials-get';
  frame.title = '3-D Secure';
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  return () => frame.remove();
}
