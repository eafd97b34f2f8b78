/** Where the launcher sits and how the panel is docked, per site. */
export interface Layout {
  /** The edge the launcher and the panel are on. */
  edge: 'left' | 'right';
  /** Launcher's centre as a fraction of the window's height. */
  y: number;
  /** Panel width in CSS pixels. */
  width: number;
}
