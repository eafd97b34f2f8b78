import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import type { Language } from '../../lib/language/translate';
import { SECTIONS } from '../../lib/providers/registry';
import { answersFrom, inputOf, type Raw } from '../../lib/providers/testing';
import { type Block, isPeople } from '../../lib/report/blocks';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import type { OpenSubject } from '../prices/prices';
import { LanguageProvider } from '../session/session';
import Audience from './Audience';
import { BlockView } from './BlockView';
import { SeriesRows } from './SeriesTable';

/** A component that draws a block. */
type BlockDrawing = ComponentType<{ block: Block; onOpen: OpenSubject }>;

/** An element of a drawn screen, or a piece of its text. */
type Node = string | { tag: string; attributes: Readonly<Record<string, string>>; children: Node[] };
type Element = Exclude<Node, string>;

/** A screen as a reader has it: its texts by the ids that stand on it. */
export interface Drawn {
  /** The figures of a block by metric; none where there is no such block. */
  figures(block: string): Record<string, string>;
  /** The cells of a block's table, row by row, without its buttons. */
  cells(block: string): string[][];
  /** All that a block says. */
  text(block: string): string;
  /** What the elements of a block with an attribute say, of a value where one is given. */
  said(block: string, attribute: string, value?: string): string[];
  /** The ids of the blocks, in their order. */
  readonly blocks: string[];
}

/**
 * Draws blocks as a report does, but for the verdict, which has tests of its own. Of a chart it draws the rows behind it, because
 * lines need a browser.
 *
 * @param View draws a block; that of the panel, unless another is given
 */
export function drawBlocks(
  blocks: readonly Block[],
  language: Language,
  View: BlockDrawing = BlockView,
): Drawn {
  const markup = renderToStaticMarkup(
    <LanguageProvider language={language}>
      <Audience blocks={blocks} />
      {blocks
        .filter((block) => !isPeople(block) && block.type !== 'verdict')
        .map((block) =>
          block.type === 'series' ? (
            <section key={block.id} data-block={block.id}>
              <SeriesRows block={block} />
            </section>
          ) : (
            <View key={block.id} block={block} onOpen={() => {}} />
          ),
        )}
    </LanguageProvider>,
  );
  const all = elementsOf(parse(markup));
  const within = (id: string) => {
    const block = all.find(({ attributes }) => attributes['data-block'] === id);
    return block ? elementsOf(block.children) : [];
  };
  return {
    figures: (id) =>
      Object.fromEntries(
        within(id)
          .filter(({ attributes }) => attributes['data-metric'])
          .map((element) => [element.attributes['data-metric'], textOf(element)]),
      ),
    cells: (id) =>
      within(id)
        .filter(({ tag }) => tag === 'tbody')
        .flatMap(({ children }) => elementsOf(children).filter(({ tag }) => tag === 'tr'))
        .map(({ children }) => elementsOf(children).filter(({ tag }) => tag === 'td' || tag === 'th'))
        .map((row) => row.map((cell) => textOf(cell, isControl))),
    text: (id) =>
      all
        .filter(({ attributes }) => attributes['data-block'] === id)
        .map((one) => textOf(one))
        .join(' '),
    said: (id, attribute, value) =>
      within(id)
        .filter(
          ({ attributes }) =>
            attribute in attributes && (value ?? attributes[attribute]) === attributes[attribute],
        )
        .map((one) => textOf(one)),
    blocks: all.flatMap(({ attributes }) => attributes['data-block'] ?? []),
  };
}

/** Draws a section over raw answers, by endpoint. */
export function drawSection(
  { id, subject, raw, View }: { id: SectionId; subject: Subject; raw: Raw; View?: BlockDrawing },
  language: Language,
): Drawn {
  const section = SECTIONS[id];
  return drawBlocks(section.blocks(inputOf(section, subject), answersFrom(raw)), language, View);
}

/** What is drawn, in Chinese and in English; one text where both are the same. */
type Words = string | readonly [zh: string, en: string];

/** Holds every figure of some blocks of a section, in both languages. A figure too many is a mistake as well. */
export function expectFigures(
  section: Parameters<typeof drawSection>[0],
  blocks: Readonly<Record<string, Readonly<Record<string, Words>>>>,
): void {
  for (const [place, language] of (['zh-CN', 'en'] as const).entries()) {
    const drawn = drawSection(section, language);
    for (const [block, figures] of Object.entries(blocks))
      expect(drawn.figures(block), `${block} in ${language}`).toEqual(
        Object.fromEntries(
          Object.entries(figures).map(([metric, words]) => [
            metric,
            typeof words === 'string' ? words : words[place],
          ]),
        ),
      );
  }
}

const isControl = ({ tag, attributes }: Element) => tag === 'button' && !attributes['data-metric'];

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));

/** The text of an element on one line, as far as it is in sight. */
function textOf(element: Element, skip: (element: Element) => boolean = () => false): string {
  const pieces = (node: Node): string[] => {
    if (typeof node === 'string') return [node];
    return 'hidden' in node.attributes || skip(node) ? [] : node.children.flatMap(pieces);
  };
  return pieces(element).join(' ').replace(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const plain = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

/** The tree of what React has written, which closes every element and quotes every attribute. */
function parse(markup: string): Node[] {
  const root: Element = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, end, tag = '', attributes = '', closed, text] of markup.matchAll(
    /<(\/?)([a-z0-9]+)([^>]*?)(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(plain(text));
    else if (end) open.pop();
    else {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        plain(value),
      ]);
      const element: Element = { tag, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!closed) open.push(element);
    }
  }
  return root.children;
}
