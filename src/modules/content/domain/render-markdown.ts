import MarkdownIt from 'markdown-it';

/** HTML in a course file stays text; links with a dangerous scheme stay text too. */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });

/** A picture stays the reference that it is: which drawing it means in which language, is filled in later (`fillPictures`). */
markdown.renderer.rules.image = (tokens, index) => {
  const image = tokens[index];
  return markdown.utils.escapeHtml(`![${image?.content ?? ''}](${image?.attrGet('src') ?? ''})`);
};

/** The safe HTML of a piece of Markdown. */
export function renderMarkdown(text: string): string {
  return markdown.render(text).trim();
}
