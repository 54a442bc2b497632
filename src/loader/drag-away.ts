/** How far it has to be dragged, in CSS pixels. */
const FAR = 90;

/** A sheet that a finger drags down by its handle, far enough, is dismissed. */
export function dragAway({ style }: HTMLElement, handle: HTMLElement, dismiss: () => void): void {
  // Not a number: no finger is down, and what is reckoned from it is no length to CSS, and not far.
  let from = Number.NaN;
  handle.onpointerdown = ({ pointerType, clientY }) => {
    if (pointerType === 'touch') from = clientY;
  };
  handle.onpointermove = ({ clientY }) => {
    style.translate = `0 ${Math.max(0, clientY - from)}px`;
  };
  handle.onpointerup = ({ clientY }) => {
    if (clientY - from > FAR) dismiss();
  };
  // Follows when the finger is lifted, and when the browser takes it over.
  handle.onpointerleave = () => {
    from = Number.NaN;
    style.translate = '';
  };
}
