import assert from "node:assert/strict"
import { test } from "node:test"

import { basinColour, pixelTable } from "../../views/web/core/basin_colours.js"

const THEME = { basins: ["#102030", "#ff0000"], slow: "#ffffff", diverged: "#010203" }

test("a fast start has its basin's colour, a slow one is near the theme's slow end, and colours begin anew", () => {
  assert.deepEqual(basinColour(THEME, 0, 0), [16, 32, 48])
  assert.deepEqual(basinColour(THEME, 3, 0), [255, 0, 0])
  assert.deepEqual(basinColour(THEME, 1, 1), [255, 199, 199]) // 78 % of white
})

test("the table has an opaque pixel for each end and shade, and nothing for what ends elsewhere", () => {
  const table = pixelTable({ minima: [0, 1], codes: { elsewhere: 254, diverged: 255 } }, THEME)
  const bytes = (end, shade) => [...new Uint8Array(table.buffer, 4 * (256 * end + shade), 4)]
  assert.deepEqual(bytes(0, 0), [16, 32, 48, 255])
  assert.deepEqual(bytes(1, 255), [255, 199, 199, 255])
  assert.deepEqual(bytes(255, 7), [1, 2, 3, 255])
  assert.deepEqual(bytes(254, 7), [0, 0, 0, 0])
})
