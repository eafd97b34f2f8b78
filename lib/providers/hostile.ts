/** A valid answer of a size in characters, as large ones are: rows of texts, figures and ids. */
export function plainAnswer(size: number): string {
  const row =
    '{"id":7312345678901234567,"title":"小鹿 \\"test\\"","play":123456,"rate":0.0244,"tags":["a","b"]},';
  return `[${row.repeat(Math.floor(size / row.length))}{}]`;
}

/** Answers of a size in characters, made to hold up a reader that looks for long integers outside of strings. */
export function hostileAnswers(size: number): Readonly<Record<string, string>> {
  const fill = (pump: string) => pump.repeat(Math.floor(size / pump.length));
  const id = '12345678901234567';
  return {
    'quotes without an end': `[${id},${fill('"')}`,
    'escapes without an end': `[${id},"${fill('\\"')}`,
    'backslashes without an end': `[${id},"${fill('\\')}`,
    'strings without a comma': `[${id}${fill('"\\a')}`,
    'digits without an end': `[${fill('1')}`,
    'digits before a dot': `${fill('1')}.`,
    'digits before an e': `${fill(`${id}e`)}`,
    'a row of signs': `${fill('-')}${id}`,
    'one string': `[${id},"${fill('x')}"]`,
    'one string of escapes': `[${id},"${fill('\\"')}"]`,
    'one string with an escape now and then': `[${id},"${fill(`${'x'.repeat(40)}\\"`)}"]`,
    'empty strings': `[${id}${fill(',""')}]`,
    'one number': `[${fill('1')}]`,
    'one fraction': `[${fill('1')}.5]`,
    'long integers': `[${fill('9234567890123456789,')}1]`,
    'long integers in strings': `[${fill('"9234567890123456789",')}${id}]`,
    'short integers': `[${fill('1,')}${id}]`,
    blanks: `[${fill(' ')}${id}]`,
    'arrays in arrays': `${fill('[').slice(size / 2)}${id}${fill(']').slice(size / 2)}`,
  };
}
