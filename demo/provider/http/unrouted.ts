import { type ApiError, notFound, refusal } from './api-error.ts';
import type { Route } from './route.ts';

/** What to say where no route answered: wrong method, forgotten slash, or nothing there. */
export function answerUnrouted(routes: readonly Route[], method: string, path: string): ApiError {
  const methods = methodsOf(routes, path);
  if (methods.length > 0) {
    return refusal(
      405,
      'method_not_allowed',
      `${method} is not possible here. Use ${methods.join(' or ')}.`,
      {
        headers: { Allow: methods.join(', ') },
      },
    );
  }
  if (!path.endsWith('/') && methodsOf(routes, `${path}/`).length > 0) {
    return notFound('Nothing is here. Every URL of this API ends with a slash: add "/" to the path.');
  }
  return notFound('Nothing is here. /v1/docs/ lists what there is.');
}

function methodsOf(routes: readonly Route[], path: string): string[] {
  const methods = routes.filter((route) => pattern(route.path).test(path)).map((route) => route.method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

/** `/a/:b/` and `/a/:b{[a-z]+}/` as a regular expression. */
const pattern = (path: string): RegExp =>
  new RegExp(
    `^${path.replace(/:\w+(?:\{([^}]+)\})?|[.]/g, (part, inner?: string) => (part === '.' ? '\\.' : `(?:${inner ?? '[^/]+'})`))}$`,
  );
