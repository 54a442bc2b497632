import type { RemoteError } from '../../protocol/messages.ts';
import type { Messages } from '../i18n/en.ts';
import { StopIcon } from './icons.tsx';
import { Verdict } from './verdict.tsx';

interface CannotStartProps {
  code: RemoteError['code'];
  texts: Messages;
  alone: boolean;
}

/** A page without a form: there is nothing that could be paid here. */
export function CannotStart({ code, texts, alone }: CannotStartProps) {
  return (
    <main class={`checkout${alone ? ' alone' : ''}`}>
      <section class="ending" role="alert">
        <Verdict
          icon={<StopIcon />}
          text={code === 'session_not_found' ? texts.notFound : texts.cannotStart}
        />
      </section>
    </main>
  );
}
