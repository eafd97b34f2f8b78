import { useState } from 'react';
import styles from './Avatar.module.css';

interface AvatarProps {
  /** The person's name; its first character stands in for a missing picture. */
  name: string;
  src?: string | undefined;
  size?: number;
}

/** A picture of a person. It sends no referrer, because the platforms' image hosts refuse foreign ones; their links expire. */
export function Avatar({ name, src, size = 40 }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  const box = { width: size, height: size };
  if (src === undefined || broken === src) {
    return (
      <span className={styles.initial} style={{ ...box, fontSize: size * 0.42 }} aria-hidden>
        {Array.from(name.trim())[0] ?? '?'}
      </span>
    );
  }
  return (
    <img
      // Another picture is another element: the one before would stay in sight until this one has come.
      key={src}
      className={styles.image}
      style={box}
      src={src}
      alt=""
      referrerPolicy="no-referrer"
      loading="lazy"
      onError={() => setBroken(src)}
    />
  );
}
