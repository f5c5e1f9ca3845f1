import { Marked, type Tokens } from 'marked';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Guidance of the handbook, one heading level down: the page has its own h1. */
const marked = new Marked({
  async: false,
  renderer: {
    heading({ tokens, depth }: Tokens.Heading) {
      const level = Math.min(6, Math.max(3, depth + 1));
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
    image: ({ text }: Tokens.Image) => escaped(text), // a picture from elsewhere would be a third-party request
    link({ href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens);
      return /^(https?:\/\/|\/(?!\/)|#)/.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
    },
  },
});

/** Markdown as HTML. HTML inside it is shown as text, and links go to web pages only. */
export function asHtml(text: string): string {
  return marked.parse(text) as string;
}
