import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from './Button';
import styles from './Menu.module.css';
import { place } from './place';

/** A line of a menu. */
export interface MenuItem {
  /** Names the line in the document: `data-item`. */
  id: string;
  label: string;
  /** What it does, in smaller letters below. */
  hint?: string | undefined;
  icon: ReactNode;
  disabled?: boolean;
  onSelect(): void;
}

interface MenuProps extends Omit<ComponentProps<typeof Button>, 'onSelect' | 'children'> {
  /** What the button says, and what the menu is called. */
  label: string;
  /** The button is its icon, with the label as its name. */
  bare?: boolean;
  items: readonly MenuItem[];
  /** Called when the menu opens: what its lines need can be fetched then. */
  onOpen?(): void;
}

/** Where the focus goes by a key; `undefined` for other keys. */
function nextPlace(key: string, place: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (place + 1) % count,
    ArrowUp: (place + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}

/** A button with a menu. Arrow keys walk through it; Escape, Tab or a press elsewhere closes it. */
export function Menu({ label, bare, items, onOpen, ...button }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    const menu = list.current;
    const anchor = trigger.current;
    if (!open || !menu || !anchor) return;
    menu.showPopover();
    const { left, top } = place(anchor.getBoundingClientRect(), menu.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    menu.style.left = `${Math.round(left)}px`;
    menu.style.top = `${Math.round(top)}px`;
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const away = ({ target }: Event) => {
      if (!(target instanceof Node) || !(menu.contains(target) || anchor.contains(target))) setOpen(false);
    };
    const close = () => setOpen(false);
    document.addEventListener('pointerdown', away, true);
    window.addEventListener('resize', close);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      window.removeEventListener('resize', close);
      window.removeEventListener('blur', close);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') {
      // The first Escape only closes the menu; what stands around it stays open.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const next = nextPlace(event.key, lines.indexOf(event.target as HTMLElement), lines.length);
    if (next === undefined) return;
    event.preventDefault();
    lines[next]?.focus();
  };

  return (
    <>
      <Button
        size="small"
        {...button}
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(bare && { 'aria-label': label, title: label })}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
      >
        {bare ? undefined : label}
      </Button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="manual"
          className={styles.menu}
          onKeyDown={onKeyDown}
        >
          {items.map(({ id: item, label: words, hint, icon, disabled, onSelect }) => (
            <button
              key={item}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              aria-disabled={disabled || undefined}
              data-item={item}
              onClick={() => {
                if (disabled) return;
                close();
                onSelect();
              }}
            >
              {icon}
              <span>
                {words}
                {hint && <span className={styles.hint}>{hint}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </>
  );
}
