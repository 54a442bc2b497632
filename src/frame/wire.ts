/** What is loaded while the form is already there, and what a payment takes: one file, see Vite's configuration. */
export { createApi } from './api/client.ts';
export { connectCheckout, tellFailure } from './connect-checkout.ts';
export { engine } from './engine.ts';
export { goLive } from './go-live.ts';
