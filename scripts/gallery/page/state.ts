import type { ReactNode } from 'react';
import type { Session } from '../../../lib/settings/session';
import type { Answers } from './background';

/** A state of a component or of a screen, as the gallery shows it. */
export interface State {
  /** The heading above it. Unique within its section. */
  name: string;
  /** CSS pixels of its place; the width of the side panel where missing. */
  width?: number;
  /** What differs from the session of a user with a token. */
  session?: Partial<Session> | undefined;
  draw(): ReactNode;
  /** Needs a document of its own: a whole screen, a popover, a dialog, or an answer of the background. */
  own?: OwnDocument;
}

/** A state that is drawn in a frame. */
export interface OwnDocument {
  /** CSS pixels; as high as its content where missing. */
  height?: number;
  /** The part of the address after `#/`. */
  hash?: string;
  /** What the background answers other than usual. */
  answers?: Answers;
  /** What the user does once the state has been drawn. */
  act?(user: User): Promise<void>;
}

/** What a user can do in a state. Each step waits until the element is there. */
export interface User {
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Puts the pointer over an element. */
  point(selector: string): Promise<void>;
}
