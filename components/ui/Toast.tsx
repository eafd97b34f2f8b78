import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import styles from './Toast.module.css';

const SHOWN_FOR = 1800;

const ToastContext = createContext<(text: string) => void>(() => {});

/** A short text at the bottom of the window, announced to screen readers, that disappears by itself. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string; count: number }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((text: string) => {
    clearTimeout(timer.current);
    setToast((last) => ({ text, count: (last?.count ?? 0) + 1 }));
    timer.current = setTimeout(() => setToast(undefined), SHOWN_FOR);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <ToastContext value={say}>
      {children}
      {/* The region is always in the document: screen readers do not announce one that appears with its text. */}
      <div className={styles.region} role="status">
        {toast && (
          <span key={toast.count} className={styles.toast}>
            {toast.text}
          </span>
        )}
      </div>
    </ToastContext>
  );
}

/** Returns the function that shows a short text. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}
