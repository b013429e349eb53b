// What a browser prints of canvases: pictures of them, finer than on the screen, for which there is no time to wait.
//
// Chromium would print what is drawn on a canvas before printing as strokes, and lose their scale. A canvas that only
// shows a picture it prints as it is.
import { element } from "./dom.js"

// Puts a picture in front of each canvas in `root`; paper.css shows the one on paper, the other on the screen.
export function takePictures(root) {
  for (const canvas of root.querySelectorAll("canvas")) {
    if (canvas.width && canvas.height) canvas.before(pictureOf(canvas))
  }
}

export function removePictures(root) {
  for (const picture of root.querySelectorAll(".dl-fine")) picture.remove()
}

function pictureOf(canvas) {
  const { width, height } = canvas
  const copy = new OffscreenCanvas(width, height)
  copy.getContext("2d").drawImage(canvas, 0, 0)
  const picture = element("canvas", { class: `${canvas.className} dl-fine`, "aria-hidden": "true", width, height })
  picture.getContext("bitmaprenderer").transferFromImageBitmap(copy.transferToImageBitmap())
  return picture
}
