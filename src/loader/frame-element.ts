const LOOK =
  'display:block;width:100%;max-width:none;min-height:0;max-height:none;margin:0;padding:0;border:0;';

/** Wins over a page's own rules for `iframe`. */
export function setStyle(element: HTMLElement, name: string, value: string): void {
  element.style.setProperty(name, value, 'important');
}

export function createFrameElement(): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  // Part of the documented surface, and what assistive technology reads.
  iframe.title = 'Secure checkout';
  // For the origin of its `src` and no other. The frame passes on to the bank's pages what they need.
  iframe.allow = 'payment;publickey-credentials-get;autofill;shared-autofill';
  iframe.referrerPolicy = 'origin';
  // Through the CSSOM, which no Content-Security-Policy forbids.
  iframe.style.cssText = LOOK.replaceAll(';', '!important;');
  return iframe;
}
