import { word } from '../../lib/i18n/vocabulary';
import type { TagsBlock } from '../../lib/report/blocks';
import { useLanguage } from '../session/session';
import { Figure } from './Figure';
import { Frame } from './Frame';
import styles from './TagsView.module.css';

/** Tags of a creator or a work, the heaviest first and largest. */
export function TagsView({ block }: { block: TagsBlock }) {
  const language = useLanguage();
  const heaviest = Math.max(...block.tags.map((tag) => tag.weight ?? 0), 0);
  const tags = [...block.tags].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  return (
    <Frame block={block} inline wide empty={tags.length === 0}>
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li
            key={tag.text}
            className={styles.tag}
            style={heaviest > 0 ? { fontSize: 12 + (3 * (tag.weight ?? 0)) / heaviest } : undefined}
          >
            <Figure
              figure={{
                id: block.id,
                unit: 'text',
                value: tag.text,
                source: block.source,
                label: word(tag.text, language),
              }}
            />
          </li>
        ))}
      </ul>
    </Frame>
  );
}
