import { describe, expect, it } from 'vitest';
import { asHtml } from '../src/text/markdown';

describe('guidance', () => {
  it('becomes paragraphs, lists and headings below those of the page', () => {
    expect(asHtml('# Kop\n\nTekst **vet**\n\n- een')).toMatch(
      /<h3>Kop<\/h3>\n<p>Tekst <strong>vet<\/strong><\/p>\n<ul>\n<li>een<\/li>/,
    );
  });

  it.each([
    '<script>alert(1)</script>',
    'tekst <img src=x onerror=alert(1)>',
    '[klik](javascript:alert(1))',
    '[klik](//elders.example/x)',
    '![plaatje](https://elders.example/x.png)',
  ])('lets nothing through of %s', (text) => {
    expect(asHtml(text)).not.toMatch(/<(script|img)|href="(javascript|\/\/)/);
  });

  it('keeps links to the site and the web', () => {
    expect(asHtml('[a](/handboek) [b](https://example.org/?a=1&b=2)')).toContain('href="/handboek"');
  });
});
