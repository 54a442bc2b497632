/** The page of a payment link: copying it, and the system's share sheet. */

const link = document.querySelector<HTMLInputElement>('#link');
const copyButton = document.querySelector<HTMLButtonElement>('#copy');
const status = document.querySelector('#copy-status');
const shareButton = document.querySelector<HTMLButtonElement>('#share');

copyButton?.addEventListener('click', async () => {
  if (!link || !status) return;
  const { copied = '', byHand = '' } = copyButton.dataset;
  // Emptied first, so that a second time is said, too.
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(link.value);
    status.textContent = copied;
  } catch {
    link.focus();
    link.select();
    status.textContent = byHand;
  }
});

if (shareButton && link && 'share' in navigator) {
  const { title = '', text = '' } = shareButton.dataset;
  shareButton.closest('li')?.removeAttribute('hidden');
  shareButton.addEventListener('click', async () => {
    try {
      await navigator.share({ title, text, url: link.value });
    } catch {
      // Closed without sharing: nothing happened, and nothing is to be said.
    }
  });
}
