import { methodTextsOf } from '../../i18n/method-texts-of.ts';
import { continueAction, continueHere, giveUp, openAgain } from '../../state/actions.ts';
import type { Checkout } from '../../state/create-state.ts';
import { actingLook } from './acting-text.ts';
import { WindowIcon } from './window-icon.tsx';

/** Silent: the live region says the same words. */
export function ActingView({ app }: { app: Checkout }) {
  const look = actingLook(app);
  if (!look) return null;
  const texts = methodTextsOf(app);
  const { what, next } = look;
  const another = (
    <button type="button" class="quiet" onClick={() => giveUp(app)}>
      {texts.useAnother}
    </button>
  );
  switch (look.kind) {
    case 'resumed':
    case 'challenge':
      return (
        <div class="notice calm" ref={app.reveal} key={what}>
          <p>
            <b>{what}</b> {next}
          </p>
          {look.kind === 'challenge' ? (
            another
          ) : (
            <button type="button" class="quiet" onClick={() => continueAction(app)}>
              {texts.goOn}
            </button>
          )}
        </div>
      );
    case 'elsewhere': {
      const isAlone = app.surroundings === 'standalone';
      const again = (
        <button type="button" class="second" onClick={() => openAgain(app)}>
          {texts.openAgain}
        </button>
      );
      return (
        <section class="elsewhere" ref={app.reveal} key={what} tabIndex={-1} aria-label={what}>
          <span class={`badge${look.stalled ? '' : ' waits'}`}>
            <WindowIcon />
          </span>
          <h2>{what}</h2>
          <p>{next}</p>
          <div class="deeds">
            {look.stalled !== 'blocked' && !isAlone && again}
            <button
              type="button"
              class={look.stalled === 'blocked' || isAlone ? 'pay' : 'second'}
              onClick={() => continueHere(app)}
            >
              {isAlone ? texts.goOn : texts.continueHere}
            </button>
            {look.stalled === 'blocked' && !isAlone && again}
            {another}
          </div>
        </section>
      );
    }
  }
}
