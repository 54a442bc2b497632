import type { Deps } from '../deps.ts';
import { refusal, sessionNotFound } from '../http/api-error.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { eventStream } from '../live/event-stream.ts';
import type { Look } from '../live/live.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import { outcomeOf } from '../sessions/outcome.ts';
import { findSession } from './find-session.ts';
import { ANYBODY_REFUSALS } from './refusals.ts';

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // Proxies of nginx's kind hold answers back otherwise.
  'X-Accel-Buffering': 'no',
};

/** How a visible page hears of what happens elsewhere. */
export const liveRoutes = (deps: Deps): Route[] => [
  {
    method: 'GET',
    path: '/v1/sessions/:session/events/',
    async handle({ req }) {
      const loaded = await findSession(deps, req);
      const { version, over } = lookAt(loaded);
      // A browser connects again after every end, until it is told that there is nothing more.
      if (over && req.header('Last-Event-ID') === String(version)) return new Response(null, { status: 204 });
      if (isHead(req)) return new Response(null, { headers: HEADERS });
      const sessionId = loaded.session.id;
      const stream = await eventStream(deps.live, sessionId, async () => {
        const current = await readSession(deps.db, { sessionId });
        if (!current) throw sessionNotFound();
        return lookAt(current);
      });
      if (!stream) throw tooMany();
      return new Response(stream, { headers: HEADERS });
    },
    operation: {
      id: 'sessionEvents',
      tag: 'Customer',
      summary: 'Hear of changes',
      description:
        'Server-sent events (`text/event-stream`): `data: {"version": 7}` at once and after every change, in whichever tab or process it was made. Read the session when the version is new to you. The stream ends when the session is over for good; a connection that comes again with the last version as `Last-Event-ID` is answered with 204.',
      credential: 'session_id',
      success: { status: 200, description: 'The stream.', mediaType: 'text/event-stream' },
      others: { 204: { description: 'There is nothing more to hear.' } },
      refusals: {
        ...ANYBODY_REFUSALS,
        503: {
          description:
            '`rate_limited`: too many streams are open. Ask for the session now and then instead, or try again after `Retry-After` seconds.',
          codes: ['rate_limited'],
          retryAfter: true,
        },
      },
    },
  },
];

const lookAt = (loaded: LoadedSession): Look => ({
  version: loaded.session.version,
  over: outcomeOf(loaded) !== null,
});

/** Answered by the routes of GET, whose body nobody would read or close. */
const isHead = (req: RequestContext['req']): boolean => req.method === 'HEAD';

const tooMany = () =>
  refusal(503, 'rate_limited', 'Too many event streams are open. Ask for the session now and then instead.', {
    headers: { 'Retry-After': '30' },
  });
