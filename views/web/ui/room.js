// How much of the window there is: on a narrow one things have other places, and maps are as high as the clock leaves them.
const PHONE = matchMedia("screen and (max-width: 800px)") // as in phone.css
export const GAP = 8 // pixels
const [LEAST, LEAST_ON_PHONE] = [280, 240]
const TALLEST = 1.1 // on a phone, of the width

export function onPhone() {
  return PHONE.matches
}

// Gives the maps the height that is left between what stands above them and the clock, and returns it. `parts` are those
// of the player, and `spared` are pixels that stay free.
export function makeRoom({ root, grid, cards, key, controls }, spared = 0) {
  const below = [onPhone() ? cards.root : key.root, controls.root].map(({ offsetHeight }) => offsetHeight && offsetHeight + GAP)
  const left = window.innerHeight - topOnPage(grid.root) - below[0] - below[1] - spared
  const most = onPhone() ? TALLEST * root.clientWidth : Infinity
  const height = Math.round(Math.max(Math.min(left, most), onPhone() ? LEAST_ON_PHONE : LEAST))
  root.style.setProperty("--dl-room", `${height}px`)
  return height
}

// The block of the page that holds the player and what comes and goes above it.
export function blockAround(root) {
  return root.closest(".st-key-race-stage").parentElement
}

// How far down the page it begins, before anything is scrolled.
export function topOnPage(node) {
  let top = node.getBoundingClientRect().top
  for (let around = node.parentElement; around; around = around.parentElement) top += around.scrollTop
  return top
}
