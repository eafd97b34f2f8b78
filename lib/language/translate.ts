/** The languages of the product. */
export type Language = 'zh-CN' | 'en';

/** A message in both languages, side by side so that neither can be forgotten: Chinese first. */
export type Message = readonly [zh: string, en: string];

/** Messages of one area; screens import only the areas they draw. */
export type Messages = Readonly<Record<string, Message>>;

/** Values for the `{name}` places of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** A message in a language, with its places filled. */
export function translate(message: Message, language: Language, values: Values = {}): string {
  return message[language === 'zh-CN' ? 0 : 1].replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
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
