/** An import as a file writes it. */
export interface Found {
  specifier: string;
  /** Why it is refused wherever it leads. */
  refused?: string;
  /** An address beside the file. Outside of the product it may be one of a folder, or of what is built. */
  address?: true;
}
