import { render } from 'preact';
import type { DialogSpec } from '../../protocol/messages.ts';

const containers = new WeakMap<HTMLElement, HTMLElement>();

/**
 * The bank's dialog on the payment link, where nobody around the page shows it.
 * @param spec `null` closes it; the focus then returns to where it was.
 */
export function showDialog(body: HTMLElement, spec: DialogSpec | null, onCancel: () => void): void {
  let container = containers.get(body);
  if (!container) {
    if (!spec) return;
    container = body.ownerDocument.createElement('div');
    containers.set(body, container);
    body.append(container);
  }
  // Closed before it is taken out: that is what gives the focus back.
  if (!spec) container.querySelector('dialog')?.close();
  render(spec && <BankDialog spec={spec} onCancel={onCancel} />, container);
}

function BankDialog({ spec, onCancel }: { spec: DialogSpec; onCancel: () => void }) {
  const { title, size, note, announcement, fullPage } = spec;
  return (
    <dialog
      class={`bank${size ? '' : ' whole'}`}
      aria-labelledby="bank-title"
      ref={showModally}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <header>
        <div>
          <h2 id="bank-title">{title}</h2>
          <p>{note}</p>
        </div>
        <button type="button" class="second" onClick={onCancel}>
          {spec.cancel}
        </button>
      </header>
      <p class="unseen" role="status">
        {announcement}
      </p>
      <iframe
        key={spec.url}
        src={spec.url}
        title={title}
        allow="payment; publickey-credentials-get"
        {...(size ?? {})}
      />
      {fullPage && (
        <a href={fullPage.url} target="_blank" rel="noreferrer">
          {fullPage.label}
        </a>
      )}
    </dialog>
  );
}

const showModally = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};
