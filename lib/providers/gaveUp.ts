/**
 * Whether an HTTP status says that something on the way gave up waiting, or lost the connection behind it: the call may
 * well have arrived and been billed, and no body of such an answer can tell.
 */
export function gaveUp(status: number): boolean {
  return [408, 499, 502, 504].includes(status) || (status >= 520 && status <= 527);
}
