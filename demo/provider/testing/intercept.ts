import type { Gateway, GatewayResult } from '../gateway/gateway.ts';

/** What happens to one call instead of reaching the bank; `proceed` lets it through. */
export type Fault = <T>(proceed: () => Promise<GatewayResult<T>>) => Promise<GatewayResult<T>>;

export interface Intercepted {
  gateway: Gateway;
  /** Applies to the next call of this kind, once; several queue up. */
  next(call: keyof Gateway, fault: Fault): void;
  /** Applies to every call until lifted. @returns the lifting. */
  always(fault: Fault): () => void;
  /** Calls so far, in order. */
  calls: { call: keyof Gateway; ref: string }[];
  /** How many of one kind there were about one reference. */
  count(call: keyof Gateway, ref: string): number;
}

/** The bank acts, its answer is lost. */
export const answerLost: Fault = async (proceed) => {
  await proceed();
  return { known: false, sent: true, cause: 'test: answer lost' };
};

/** The bank acts, and whoever asked it dies before he has written the answer down. */
export const crash: Fault = async (proceed) => {
  await proceed();
  throw new Error('test: the process died');
};

/** The request vanishes on its way. */
export const requestLost: Fault = async () => ({ known: false, sent: true, cause: 'test: request lost' });

export const refused: Fault = async () => ({ known: false, sent: false, cause: 'test: ECONNREFUSED' });

/** The caller gives up; the request reaches the bank when it is released. */
export function delayed(): { fault: Fault; release(): Promise<unknown> } {
  let late: () => Promise<unknown> = () => Promise.resolve();
  return {
    fault: async (proceed) => {
      late = proceed;
      return { known: false, sent: true, cause: 'test: timed out' };
    },
    release: () => late(),
  };
}

/** The call waits until it is released, then proceeds; its caller waits along. */
export function held(): { fault: Fault; reached: Promise<void>; release(): void } {
  let arrive: () => void = () => undefined;
  let release: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    fault: async (proceed) => {
      arrive();
      await released;
      return proceed();
    },
    reached,
    release: () => release(),
  };
}

/** Stands between the provider and a real gateway. */
export function intercept(gateway: Gateway): Intercepted {
  const queued = new Map<keyof Gateway, Fault[]>();
  const standing: Fault[] = [];
  const calls: Intercepted['calls'] = [];
  const through = <T>(call: keyof Gateway, ref: string, proceed: () => Promise<GatewayResult<T>>) => {
    calls.push({ call, ref });
    const fault = queued.get(call)?.shift() ?? standing.at(-1);
    return fault ? fault(proceed) : proceed();
  };
  return {
    gateway: {
      begin: (request) => through('begin', request.ref, () => gateway.begin(request)),
      authenticate: (ref, browser) => through('authenticate', ref, () => gateway.authenticate(ref, browser)),
      authenticationResult: (ref) =>
        through('authenticationResult', ref, () => gateway.authenticationResult(ref)),
      authorise: (ref) => through('authorise', ref, () => gateway.authorise(ref)),
      capture: (ref) => through('capture', ref, () => gateway.capture(ref)),
      void: (ref) => through('void', ref, () => gateway.void(ref)),
      refund: (request) => through('refund', request.ref, () => gateway.refund(request)),
      tokenise: (ref) => through('tokenise', ref, () => gateway.tokenise(ref)),
      deleteToken: (token) => through('deleteToken', token, () => gateway.deleteToken(token)),
      inquire: (ref) => through('inquire', ref, () => gateway.inquire(ref)),
    },
    next(call, fault) {
      queued.set(call, [...(queued.get(call) ?? []), fault]);
    },
    always(fault) {
      standing.push(fault);
      return () => {
        standing.splice(standing.indexOf(fault), 1);
      };
    },
    calls,
    count: (call, ref) => calls.filter((one) => one.call === call && one.ref === ref).length,
  };
}
