import { signal } from '@preact/signals';
import { backAtTheForm } from '../../ui/back-at-the-form.ts';
import { CancelLink } from '../../ui/cancel-link.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { Leave } from '../../ui/leave.tsx';
import { Order } from '../../ui/order.tsx';
import { Unpaid } from '../../ui/unpaid.tsx';
import { ActingView } from '../acting/view.tsx';
import { applePay } from '../apple-pay/index.ts';
import type { More, Tools } from '../method.ts';
import { redirect } from '../redirect/index.ts';
import { savedCard } from '../saved-card/index.ts';
import { lateForms } from './late-forms.ts';
import { lateNews } from './late-news.ts';
import { moveRows } from './move-rows.ts';
import { NothingToPayWith } from './nothing.tsx';
import { SavedCards } from './saved-cards.tsx';

/** Stands in its own chunk, which brings all of this at once. */
export function openMore(tools: Tools): More {
  const { app } = tools;
  const methods = new Map([savedCard, redirect, applePay].map((method) => [method.type, method]));
  const showsAll = signal(false);
  moveRows(app);
  return {
    methods,
    form: lateForms(methods, tools),
    SavedCards: (props) => <SavedCards app={app} showsAll={showsAll} {...props} />,
    Acting: () => <ActingView app={app} />,
    notice: (notice) => backAtTheForm(app, notice),
    news: () => lateNews(app),
    Countdown: () => <Countdown app={app} />,
    Nothing: () => <NothingToPayWith app={app} />,
    Unpaid: (props) => <Unpaid app={app} {...props} />,
    Order: () => <Order app={app} />,
    CancelLink: () => <CancelLink app={app} />,
    Leave: (props) => <Leave app={app} {...props} />,
  };
}
