/** Lets the browser save a file under a name. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the browser has the file, and its memory can be freed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
