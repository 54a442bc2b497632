/** Stands where the amount goes while the sentence is made; no text of ours contains it. */
const SLOT = '\u0000';

/** A sentence around an amount: in right-to-left text the amount keeps its own order. */
export function Phrase({ text, amount }: { text: (amount: string) => string; amount: string }) {
  const [before, after] = text(SLOT).split(SLOT);
  return (
    <>
      {before}
      <bdi dir="ltr">{amount}</bdi>
      {after}
    </>
  );
}
