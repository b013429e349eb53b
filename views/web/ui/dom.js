// Small helpers to build elements.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, "")
    else if (value !== false && value !== null) made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

const ICONS = {
  play: "M8 5 L19 12 L8 19 Z",
  pause: "M7 5 H10.5 V19 H7 Z M13.5 5 H17 V19 H13.5 Z",
  back: "M17 5 L9 12 L17 19 Z M6 5 H8 V19 H6 Z",
  forward: "M7 5 L15 12 L7 19 Z M16 5 H18 V19 H16 Z",
  first: "M19 5 L12 12 L19 19 Z M12 5 L5 12 L12 19 Z",
  last: "M5 5 L12 12 L5 19 Z M12 5 L19 12 L12 19 Z",
  loop: "M12 5 V2 L17 6 L12 10 V7 A5 5 0 0 0 7 12 H5 A7 7 0 0 1 12 5 Z M12 19 V22 L7 18 L12 14 V17 A5 5 0 0 0 17 12 H19 A7 7 0 0 1 12 19 Z",
  turnLeft: "M12 5 V2 L7 6 L12 10 V7 A5 5 0 1 1 7 12 H5 A7 7 0 1 0 12 5 Z",
  turnRight: "M12 5 V2 L17 6 L12 10 V7 A5 5 0 1 0 17 12 H19 A7 7 0 1 1 12 5 Z",
  higher: "M12 7 L19 14 L17.5 15.5 L12 10 L6.5 15.5 L5 14 Z",
  lower: "M12 17 L5 10 L6.5 8.5 L12 14 L17.5 8.5 L19 10 Z",
  nearer: "M11 5 H13 V11 H19 V13 H13 V19 H11 V13 H5 V11 H11 Z",
  farther: "M5 11 H19 V13 H5 Z",
  gear: "M10.5 3 H13.5 L14 5.6 A7 7 0 0 1 15.7 6.6 L18.2 5.7 L19.7 8.3 L17.7 10 A7 7 0 0 1 17.7 14 L19.7 15.7 L18.2 18.3 L15.7 17.4 A7 7 0 0 1 14 18.4 L13.5 21 H10.5 L10 18.4 A7 7 0 0 1 8.3 17.4 L5.8 18.3 L4.3 15.7 L6.3 14 A7 7 0 0 1 6.3 10 L4.3 8.3 L5.8 5.7 L8.3 6.6 A7 7 0 0 1 10 5.6 Z M12 9 A3 3 0 1 0 12 15 A3 3 0 1 0 12 9 Z",
  firstView: "M12 4 L20 11 H17.5 V19 H13.5 V14 H10.5 V19 H6.5 V11 H4 Z",
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("aria-hidden", "true")
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
  path.setAttribute("d", ICONS[name])
  svg.append(path)
  return svg
}

// Calls `close` at a press outside of what `inside` selects or is. What is returned ends that.
export function closeOutside(inside, close) {
  const press = ({ target }) => {
    if (typeof inside === "string" ? !target.closest(inside) : !inside.contains(target)) close()
  }
  document.addEventListener("pointerdown", press)
  return () => document.removeEventListener("pointerdown", press)
}

// A labelled list to choose from; options are [value, text] pairs.
export function choice(label, options, chosen, onChoice) {
  const select = element("select", { "aria-label": label, onchange: () => onChoice(select.value) })
  for (const [value, text] of options) {
    select.append(element("option", { value, selected: String(value) === String(chosen) }, text))
  }
  return element("label", { class: "dl-choice" }, element("span", {}, label), select)
}
