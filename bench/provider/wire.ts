/** One statement as a client sent it: its text, and its parameters in the text format. */
export interface Statement {
  text: string;
  parameters: (string | null)[];
}

export interface ConnectionReader {
  /** @returns the statements that were executed by what has come so far. */
  read(chunk: Buffer): Statement[];
  /** The connection's `application_name`; `null` until it is known. */
  application(): string | null;
}

/**
 * Reads what a client sends to PostgreSQL (frontend messages of protocol 3.0, "Message Formats" in its
 * manual). Only what node-postgres uses: parameters and results as text, no SSL.
 */
export function connectionReader(): ConnectionReader {
  let rest: Buffer = Buffer.alloc(0);
  let application: string | null = null;
  const parsed = new Map<string, string>();
  let bound: Statement | null = null;

  const startup = (body: Buffer): void => {
    const words = body.subarray(4).toString('utf8').split('\0');
    application = words[words.indexOf('application_name') + 1] ?? '';
  };

  const message = (type: string, body: Buffer): Statement[] => {
    switch (type) {
      case 'Q':
        return [{ text: stringAt(body, 0).value, parameters: [] }];
      case 'P': {
        const name = stringAt(body, 0);
        parsed.set(name.value, stringAt(body, name.next).value);
        return [];
      }
      case 'B': {
        const portal = stringAt(body, 0);
        const name = stringAt(body, portal.next);
        bound = { text: parsed.get(name.value) ?? '', parameters: parametersAt(body, name.next) };
        return [];
      }
      case 'E':
        return bound ? [bound] : [];
      default:
        return [];
    }
  };

  return {
    application: () => application,
    read(chunk) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const executed: Statement[] = [];
      for (;;) {
        // The first message has no type.
        const head = application === null ? 0 : 1;
        if (rest.length < head + 4) return executed;
        const end = head + rest.readInt32BE(head);
        if (rest.length < end) return executed;
        const body = rest.subarray(head + 4, end);
        if (head === 0) startup(body);
        else executed.push(...message(String.fromCharCode(rest[0] ?? 0), body));
        rest = rest.subarray(end);
      }
    },
  };
}

function stringAt(body: Buffer, start: number): { value: string; next: number } {
  const end = body.indexOf(0, start);
  return { value: body.toString('utf8', start, end), next: end + 1 };
}

function parametersAt(body: Buffer, start: number): (string | null)[] {
  const formats = body.readInt16BE(start);
  let at = start + 2 + 2 * formats;
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return body.toString('utf8', at - length, at);
  });
}
