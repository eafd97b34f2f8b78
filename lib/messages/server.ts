import { type Failure, FailureError } from '../report/failure';
import type { Envelope, MessageType, Payload, Reply, Result, Room } from './protocol';
import { roomOf, type Self, type Sender } from './rooms';
import { RULES } from './schemas';

/** What a handler gives: anything where the message has no reply, since nobody reads it. */
type Given<T extends MessageType> = Reply<T> extends undefined ? unknown : Reply<T>;

/**
 * One function a message. The sender is what the browser says, after its room was checked. `signal`: whoever asked stopped
 * waiting, where that can be.
 */
export type Handlers = {
  readonly [T in MessageType]: (
    payload: Payload<T>,
    sender: Sender,
    signal?: AbortSignal,
  ) => Promise<Given<T>> | Given<T>;
};

export interface ServerDeps {
  self: Self;
  handlers: Handlers;
  /** Whether a panel frame has claimed its session. */
  claimed(sender: Sender): Promise<boolean>;
}

const REFUSED: Failure = { code: 'noSession', charged: 'no' };

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'kolLens' in message &&
  typeof message.kolLens === 'string' &&
  Object.hasOwn(RULES, message.kolLens);

/**
 * The door of the background. Each message is checked for its sender's room and its payload's shape before any handler
 * sees it, and everything that goes wrong comes back as a `Failure`: no error text crosses this line.
 *
 * @returns `undefined` for what is not a message of ours
 */
export function serve(deps: ServerDeps) {
  return async (message: unknown, sender: Sender): Promise<Result<MessageType> | undefined> => {
    if (!isEnvelope(message)) return undefined;
    const type = message.kolLens;
    const rule = RULES[type];
    let room: Room | undefined = roomOf(sender, deps.self);
    if (room === 'frame' && !rule.from.includes('frame') && (await deps.claimed(sender))) room = 'panel';
    if (!room || !rule.from.includes(room)) return { failure: REFUSED };
    const payload = rule.payload.safeParse(message.payload);
    if (!payload.success) return { failure: { code: 'badSubject', charged: 'no' } };
    try {
      const handle = deps.handlers[type] as (payload: unknown, sender: Sender) => unknown;
      const inPrivate = sender.tab?.incognito === true || message.private === true;
      return { ok: (await handle(payload.data, { ...sender, private: inPrivate })) as Reply<MessageType> };
    } catch (error) {
      return {
        failure: error instanceof FailureError ? error.failure : { code: 'internal', charged: 'no' },
      };
    }
  };
}
