/** Whether the text of this element is light, so that what is around it must be dark. */
export function schemeOf(element: Element): 'light' | 'dark' {
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? 'dark' : 'light';
}
