import type { ComponentChildren } from 'preact';

interface VerdictProps {
  icon: ComponentChildren;
  text: readonly [heading: string, sentence: string];
}

/** Why there is nothing to be paid here. */
export const Verdict = ({ icon, text: [heading, sentence] }: VerdictProps) => (
  <>
    <span class="badge">{icon}</span>
    <h1>{heading}</h1>
    <p>{sentence}</p>
  </>
);
