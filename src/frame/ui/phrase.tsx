/** A sentence around its `{amount}`: in right-to-left text the amount keeps its own order. */
export function Phrase({ text, amount }: { text: string; amount: string }) {
  const [before, after] = text.split('{amount}');
  return (
    <>
      {before}
      <bdi dir="ltr">{amount}</bdi>
      {after}
    </>
  );
}
