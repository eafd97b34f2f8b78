import * as v from 'valibot';
import { type Failure, FailureError } from '../report/failure';
import type { Envelope, MessageType, Payload, Reply, Result, SenderRole } from './protocol';
import { RULES } from './schemas';
import { roleOf, type Self, type Sender } from './senders';

/** What a handler returns: anything for a message without a reply, because its sender does not read it. */
type Given<T extends MessageType> = Reply<T> extends undefined ? unknown : Reply<T>;

/** One function a message. Role and payload have passed the message's rule before it is called. */
export type Handlers = {
  readonly [T in MessageType]: (payload: Payload<T>, sender: Sender) => Promise<Given<T>> | Given<T>;
};

export interface ServerDeps {
  self: Self;
  handlers: Handlers;
  /** Whether a panel frame has claimed its session. */
  claimed(sender: Sender): Promise<boolean>;
  /** Whether the user has agreed to what is handled. */
  agreed(): Promise<boolean>;
}

const NOT_AGREED: Failure = { code: 'notAgreed', charged: 'no' };
const REFUSED: Failure = { code: 'noSession', charged: 'no' };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'kolLens' in message &&
  typeof message.kolLens === 'string' &&
  Object.hasOwn(RULES, message.kolLens);

/**
 * The door of the background. Each message is checked for its sender's role and its payload's shape before any handler
 * sees it, and everything that goes wrong comes back as a `Failure`: the text of an error, which may hold a secret, stays
 * inside. Before the user has agreed to what is handled, only the messages that asking takes pass.
 *
 * @returns `undefined` for a message of another kind
 */
export function serve(deps: ServerDeps) {
  return async (message: unknown, sender: Sender): Promise<Result<MessageType> | undefined> => {
    if (!isEnvelope(message)) return undefined;
    const type = message.kolLens;
    const rule = RULES[type];
    let role: SenderRole | undefined = roleOf(sender, deps.self);
    if (role === 'frame' && !rule.from.includes('frame') && (await deps.claimed(sender))) role = 'panel';
    if (!role || !rule.from.includes(role)) return { failure: REFUSED };
    const payload = v.safeParse(rule.payload(), message.payload);
    if (!payload.success) return { failure: { code: 'badSubject', charged: 'no' } };
    try {
      if (!rule.before && !(await deps.agreed())) return { failure: NOT_AGREED };
      const handle = deps.handlers[type] as (payload: unknown, sender: Sender) => unknown;
      const inPrivate = sender.tab?.incognito === true || message.private === true;
      return { ok: (await handle(payload.output, { ...sender, private: inPrivate })) as Reply<MessageType> };
    } catch (error) {
      return {
        failure: error instanceof FailureError ? error.failure : { code: 'internal', charged: 'no' },
      };
    }
  };
}
