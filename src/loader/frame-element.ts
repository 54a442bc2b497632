const LOOK =
  'display:block;width:100%;max-width:none;min-height:0;max-height:none;margin:0;padding:0;border:0;';

/** Wins over a page's own rules for `iframe`. */
export function setStyle(element: HTMLElement, name: string, value: string): void {
  element.style.setProperty(name, value, 'important');
}

export function createFrameElement(provider: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  // Part of the documented surface, and what assistive technology reads.
  iframe.title = 'Secure checkout';
  // The frame passes on to the bank's pages what they need.
  iframe.allow = `payment ${provider};publickey-credentials-get ${provider};autofill ${provider};shared-autofill ${provider}`;
  iframe.referrerPolicy = 'origin';
  // Through the CSSOM, which no Content-Security-Policy forbids.
  iframe.style.cssText = LOOK.replaceAll(';', '!important;');
  return iframe;
}
