interface Attributes {
  readonly class?: string;
  readonly title?: string;
  readonly onclick?: () => void;
  readonly [name: string]: unknown;
}

/** An HTML element. Texts among the children are text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  assign(made, attributes);
  made.append(...children);
  return made;
}

/** An SVG element. */
export function shape(name: string, attributes: Attributes = {}, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  assign(made, attributes);
  made.append(...children);
  return made;
}

function assign(made: Element, { onclick, ...attributes }: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (onclick !== undefined) made.addEventListener("click", onclick);
}
