import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import residentsEn from '../src/content/residents.en.json';
import residentsNl from '../src/content/residents.nl.json';
import en from '../src/text/en.json';
import nl from '../src/text/nl.json';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted();

describe('messages', () => {
  it('exist in both languages in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });

  it.each(Object.keys(nl) as (keyof typeof nl)[])('%s has the same parameters in both languages', (key) => {
    expect(holes(en[key])).toEqual(holes(nl[key]));
  });

  it.each(Object.keys(nl))('%s is used', (key) => {
    const group = key.slice(0, key.lastIndexOf('.'));
    const namedAsAWhole = sources.includes(`'${key}'`);
    // Keys put together from data: t(`status.${reason}`), word('level', level).
    const namedByGroup = sources.includes(`\`${group}.\${`) || sources.includes(`word('${group}'`);
    const namedByTail = sources.includes(`}.${key.slice(key.lastIndexOf('.') + 1)}\``);
    expect(namedAsAWhole || namedByGroup || namedByTail).toBe(true);
  });
});

describe('the page for residents', () => {
  const outline = (page: typeof residentsNl) =>
    page.sections.map(({ text, list }) => [text.length, list.length]);

  it('has the same sections, paragraphs and points in both languages', () => {
    expect(outline(residentsEn)).toEqual(outline(residentsNl));
  });

  it('keeps its sentences short', () => {
    const sentences = residentsNl.sections
      .flatMap(({ text, list }) => [...text, ...list])
      .flatMap((text) => text.split(/(?<=[.?!])\s/));
    const long = sentences.filter((sentence) => sentence.split(' ').length > 20);
    expect(long).toEqual([]);
  });
});
