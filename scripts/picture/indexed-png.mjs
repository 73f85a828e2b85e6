// Text on plain ground has few colours; a browser writes three bytes a pixel all the same. Written with a palette a picture is a third as large.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** An 8-bit RGB or RGBA picture (transparency is dropped) with its most frequent colours, each other one as the nearest of them. */
export function indexedPng(png, most) {
  const { width, height, pixels } = decoded(png)
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || a - b)
    .slice(0, most)
    .map(([colour]) => colour)
  const index = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < pixels.length; at += 1) rows[at + Math.floor(at / width) + 1] = index.get(pixels[at])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Each pixel as one number, 0xRRGGBB. */
function decoded(png) {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR').data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const size = { 2: 3, 6: 4 }[header[9]]
  if (header[8] !== 8 || size === undefined || header[12] !== 0) throw new Error('a PNG of a kind that is not read')
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const length = width * size
  const pixels = new Uint32Array(width * height)
  let above = Buffer.alloc(length)
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1)
    const row = raw.subarray(start + 1, start + 1 + length)
    unfilter(raw[start], row, above, size)
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = row.readUIntBE(x * size, 3)
    above = row
  }
  return { width, height, pixels }
}

/** Undoes a row's filter in place: https://www.w3.org/TR/png/#9Filters */
function unfilter(filter, row, above, size) {
  for (let x = 0; x < row.length; x += 1) {
    const [a, b, c] = x < size ? [0, above[x], 0] : [row[x - size], above[x], above[x - size]]
    row[x] += [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]
  }
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

function nearest(palette, colour) {
  const [r, g, b] = channels(colour)
  const distances = palette.map((one) => {
    const [x, y, z] = channels(one)
    return (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2
  })
  return distances.indexOf(Math.min(...distances))
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function chunksOf(png) {
  const chunks = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
