/** A made-up cover or avatar: two hues and a hill, which differ by the address. */
export function picture(seed: string): string {
  let hue = 0;
  for (const char of seed) hue = (hue * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120" preserveAspectRatio="xMidYMid slice">
<rect width="120" height="120" fill="hsl(${hue} 55% 78%)"/>
<circle cx="84" cy="38" r="16" fill="hsl(${(hue + 40) % 360} 80% 90%)"/>
<path d="M0 96 36 52l26 30 20-18 38 36v20H0z" fill="hsl(${(hue + 200) % 360} 40% 52%)"/>
</svg>`;
}
