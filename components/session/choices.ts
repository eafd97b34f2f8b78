import type { Payload } from '../../lib/messages/protocol';
import type { Session } from '../../lib/settings/session';

/** What the user chooses in place, and the background keeps for the next creator. */
export type Choice = Payload<'choice.set'>;

/** The choices made on a screen, each with the setting as it was known then. */
export type Choices = { readonly [K in keyof Choice]?: { from: Choice[K]; to: Choice[K] } };

/** The choices with one more. */
export function chosen(before: Choices, { settings }: Session, choice: Choice): Choices {
  const made = Object.entries(choice).map(([name, to]) => [
    name,
    { from: settings[name as keyof Choice], to },
  ]);
  return { ...before, ...Object.fromEntries(made) };
}

/**
 * The session with what was chosen since it was read. A setting that has another value than at the time of the choice was
 * stored since then, here or elsewhere, and wins.
 */
export function withChoices(session: Session, choices: Choices): Session {
  const since = Object.entries(choices).filter(
    ([name, { from }]) => session.settings[name as keyof Choice] === from,
  );
  if (since.length === 0) return session;
  const settings = Object.fromEntries(since.map(([name, { to }]) => [name, to]));
  return { ...session, settings: { ...session.settings, ...settings } };
}
