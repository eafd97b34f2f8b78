/** A text without these characters at its ends. Step by step: an expression would try each run of them again from every character. */
export function withoutEnds(text: string, signs: string): string {
  let [from, to] = [0, text.length];
  while (from < to && signs.includes(text[from] as string)) from++;
  while (to > from && signs.includes(text[to - 1] as string)) to--;
  return text.slice(from, to);
}
