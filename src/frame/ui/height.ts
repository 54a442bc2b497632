/**
 * Reports the height of an element's border box, never of the viewport: a frame that grows with its host
 * and a host that grows with its frame would never stop. A pixel more or less is rounding and ignored.
 * @returns stops.
 */
export function observeHeight(element: Element, report: (height: number) => void): () => void {
  let told = Number.NaN;
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.borderBoxSize[0];
    if (!box) return;
    const height = Math.ceil(box.blockSize);
    if (Math.abs(height - told) <= 1) return;
    told = height;
    report(height);
  });
  observer.observe(element, { box: 'border-box' });
  return () => observer.disconnect();
}
