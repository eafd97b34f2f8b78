/** The product's mark: a lens over three bars. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden focusable="false">
      <circle cx="10.5" cy="10.5" r="8" stroke="var(--accent)" strokeWidth="2.2" />
      <path d="m16.6 16.6 5 5" stroke="var(--accent)" strokeWidth="2.8" strokeLinecap="round" />
      <path
        d="M7.2 13.4v-2M10.5 13.4V7.4M13.8 13.4V9.6"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
