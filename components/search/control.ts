/** Attributes that tie a control to its label, hint and problem. */
export interface ControlProps {
  id: string;
  'aria-labelledby': string;
  'aria-describedby'?: string;
  'aria-description'?: string;
  'aria-invalid'?: true;
}
