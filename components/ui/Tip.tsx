import {
  createContext,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { place } from './place';
import styles from './Tip.module.css';

const TIP_ID = 'tip';
const SHOW_AFTER = 180;
/** Long enough to move the pointer onto the tip, which must stay while the pointer is over it. */
const HIDE_AFTER = 140;

type Content = () => ReactNode;

interface Control {
  show(anchor: HTMLElement, content: Content, delay: number): void;
  hide(delay: number): void;
}

const TipContext = createContext<Control>({ show: () => {}, hide: () => {} });

/**
 * One tooltip for everything inside: a report has hundreds of figures, and a tooltip for each would cost more than drawing
 * the figures. Shown on hover and on keyboard focus, dismissed by Escape (WCAG 1.4.13).
 */
export function TipProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ anchor: HTMLElement; content: Content }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const control = useMemo<Control>(() => {
    const after = (delay: number, act: () => void) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(act, delay);
    };
    return {
      show: (anchor, content, delay) => after(delay, () => setShown({ anchor, content })),
      hide: (delay) => after(delay, () => setShown(undefined)),
    };
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <TipContext value={control}>
      {children}
      {shown && <TipBox key={TIP_ID} {...shown} control={control} />}
    </TipContext>
  );
}

function TipBox({ anchor, content, control }: { anchor: HTMLElement; content: Content; control: Control }) {
  const box = useRef<HTMLDivElement>(null);
  /** Where the anchor was when the tip was placed. */
  const placed = useRef<DOMRect>(undefined);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    placed.current = anchor.getBoundingClientRect();
    const { left, top } = place(placed.current, element.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    anchor.setAttribute('aria-describedby', TIP_ID);
    return () => anchor.removeAttribute('aria-describedby');
  }, [anchor]);

  // Before the next key: an Escape after the tip is gone is for what stands around it.
  useLayoutEffect(() => {
    const away = () => control.hide(0);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The first Escape only closes the tip; the panel around it stays open.
      event.stopPropagation();
      away();
    };
    // A key that moves the focus scrolls to it, and the event of that may come after the tip: its anchor stands still by then.
    const onScroll = () => {
      const { x, y } = anchor.getBoundingClientRect();
      if (x !== placed.current?.x || y !== placed.current.y) away();
    };
    window.addEventListener('keydown', onKeyDown, true);
    // The tip hides on scroll, because its anchor moves away. Scroll events do not bubble, so they are captured.
    window.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', away);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', away);
    };
  }, [anchor, control]);

  return (
    <div
      ref={box}
      id={TIP_ID}
      role="tooltip"
      className={styles.tip}
      onPointerEnter={() => control.show(anchor, content, 0)}
      onPointerLeave={() => control.hide(HIDE_AFTER)}
    >
      {content()}
    </div>
  );
}

/** Handlers that give an element a tooltip. The content is made only when it is shown. */
export function useTip(): (content: Content) => {
  onPointerEnter(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(): void;
} {
  const control = useContext(TipContext);
  return (content) => ({
    onPointerEnter: (event) => {
      if (event.pointerType !== 'touch') control.show(event.currentTarget, content, SHOW_AFTER);
    },
    onPointerLeave: () => control.hide(HIDE_AFTER),
    onFocus: (event) => {
      if (event.currentTarget.matches(':focus-visible')) control.show(event.currentTarget, content, 0);
    },
    onBlur: () => control.hide(0),
  });
}
