/** Saves the parts of a text as a JSON file. */
export function download(parts: string[], name: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the object URL only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
