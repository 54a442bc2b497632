/**
 * Runs inline, and stands alone: its own text is the script. What makes the form live is asked for when the whole page
 * is there: asked for while that is still read and laid out, it takes the processor and the line from the form.
 */
export function askForScripts(): void {
  addEventListener('DOMContentLoaded', () => {
    const tags = document.getElementById('souk-scripts') as HTMLTemplateElement | null;
    tags?.replaceWith(tags.content);
  });
}
