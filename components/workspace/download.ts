/** Hands a file to the browser to save under its own name. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then, and the memory of thousands of rows is given back.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
