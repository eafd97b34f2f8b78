import type { ReactNode } from 'react';
import { common } from '../../lib/i18n/common';
import { blockTitle } from '../../lib/i18n/metrics';
import { translate } from '../../lib/language/translate';
import type { Block } from '../../lib/report/blocks';
import { useLanguage } from '../session/session';
import styles from './Frame.module.css';

/** What a frame has to know of what it holds: a block, or what is drawn of several. */
type Framed = Pick<Block, 'id' | 'type'>;

interface FrameProps {
  block: Framed;
  /** Stands in for the title that the dictionary has for the block. */
  title?: string;
  /** Drawn at the right of the title. */
  aside?: ReactNode;
  /** The title stands before the content, on its line. */
  inline?: boolean;
  /** The title is the block's name for readers, and not drawn. */
  untitled?: boolean;
  /** Takes the width of all columns. */
  wide?: boolean;
  /** The block has nothing to draw: words stand in the place of its content. */
  empty?: boolean;
  children?: ReactNode;
}

/** A block's title; `undefined` where the dictionary has none. */
export function useBlockTitle(block: Framed): string | undefined {
  const title = blockTitle(block.id);
  const language = useLanguage();
  return title && translate(title, language);
}

/** What stands in a block that has nothing to draw. */
function Nothing() {
  return <p className={styles.nothing}>{translate(common.missing, useLanguage())}</p>;
}

/** The card around a block. */
export function Frame({ block, title: given, aside, inline, untitled, wide, empty, children }: FrameProps) {
  const own = useBlockTitle(block);
  const title = given ?? own;
  return (
    <section
      className={styles.frame}
      data-block={block.id}
      data-type={block.type}
      data-wide={wide || undefined}
      data-inline={inline || undefined}
      aria-label={title}
    >
      {!untitled && (title !== undefined || aside !== undefined) && (
        <header className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside}
        </header>
      )}
      {empty ? <Nothing /> : children}
    </section>
  );
}
