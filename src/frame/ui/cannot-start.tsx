import type { Told } from '../i18n/base-texts.ts';
import { StopIcon } from './icons.tsx';
import { Verdict } from './verdict.tsx';

interface CannotStartProps {
  text: Told;
  alone: boolean;
}

/** A page without a form: there is nothing that could be paid here. */
export function CannotStart({ text, alone }: CannotStartProps) {
  return (
    <main class={`checkout${alone ? ' alone' : ''}`}>
      <section class="ending" role="alert">
        <Verdict icon={<StopIcon />} text={text} />
      </section>
    </main>
  );
}
