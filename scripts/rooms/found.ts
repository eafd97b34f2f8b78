/** An import as a file writes it. */
export interface Found {
  specifier: string;
  /** Why it is refused wherever it leads. */
  refused?: string;
}
