/** The languages of the product. */
export type Language = 'zh-CN' | 'en';

/** A message in both languages, side by side so that neither can be forgotten: Chinese first. */
export type Message = readonly [zh: string, en: string];

/** Messages of one area; screens import only the areas they draw. */
export type Messages = Readonly<Record<string, Message>>;

/** Values for the places of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** A place of a message: `{count}`, or `{count:row|rows}` for a noun that follows a count. */
const PLACE = /\{(\w+)(?::([^{|}]*)\|([^{|}]*))?\}/g;

/**
 * A message in a language, with its places filled. A place without a value stays as it is written.
 *
 * `{count:row|rows}` is the singular or the plural by the language's own rules. A count that is written out (`1,234`) is in
 * the plural; Chinese has one form and needs no such places.
 */
export function translate(message: Message, language: Language, values: Values = {}): string {
  return message[language === 'zh-CN' ? 0 : 1].replace(
    PLACE,
    (place, name: string, one: string | undefined, other: string) => {
      if (!(name in values)) return place;
      if (one === undefined) return String(values[name]);
      return new Intl.PluralRules(language).select(Number(values[name])) === 'one' ? one : other;
    },
  );
}

/** The function an area's screens call: `t('open')`, `t('cost', { calls: 3 })`. Keys are checked by the compiler. */
export function translator<M extends Messages>(messages: M, language: Language) {
  return (key: keyof M & string, values?: Values): string =>
    translate(messages[key] as Message, language, values);
}

/** The language to draw: the user's choice, or the browser's. */
export function resolveLanguage(choice: 'auto' | Language, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
