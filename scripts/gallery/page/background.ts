import type { Envelope, MessageType, Payload, Reply, Result } from '../../../lib/messages/protocol';
import { type Failure, FailureError } from '../../../lib/report/failure';

/** What a made-up background answers. A message without an answer is answered with nothing. */
export type Answers = { readonly [T in MessageType]?: (payload: Payload<T>) => Reply<T> | Promise<Reply<T>> };

/** The answer that never comes: the state of a screen that waits. */
export const never = (): Promise<never> => new Promise(() => {});

/** The answer of a background that fails. */
export const fails = (failure: Failure) => (): never => {
  throw new FailureError(failure);
};

let answers: Answers = {};

/** Has the background of this document answer so from now on. */
export function setAnswers(next: Answers): void {
  answers = next;
}

/** Answers a message as the background does: with a value, or with a failure. */
export async function answer<T extends MessageType>({ kolLens, payload }: Envelope<T>): Promise<Result<T>> {
  const given: Answers[T] = answers[kolLens];
  try {
    return { ok: (await given?.(payload)) as Reply<T> };
  } catch (error) {
    if (error instanceof FailureError) return { failure: error.failure };
    throw error;
  }
}
