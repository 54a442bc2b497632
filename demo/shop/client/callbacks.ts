/**
 * The functions that the script tag names. This is a classic script before the SDK's, so that they
 * exist whenever the SDK is ready; they only pass on what they get, since modules run later.
 */
{
  const types = {
    onPaid: 'success',
    onCanceled: 'cancel',
    onReady: 'ready',
    onChange: 'change',
    onFailed: 'error',
  } as const;
  const queue: { type: string; detail: unknown }[] = [];
  const page = window as unknown as Record<string, unknown>;
  page.checkoutEvents = queue;
  for (const [name, type] of Object.entries(types)) {
    page[name] = (detail: unknown) => {
      queue.push({ type, detail });
      window.dispatchEvent(new Event('checkoutevent'));
    };
  }
}
