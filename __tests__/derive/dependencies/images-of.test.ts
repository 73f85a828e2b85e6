import { expect, test } from '@jest/globals'
import { baseImages } from '../../../src/derive/dependencies/images-of.ts'
import { imageReference } from '../../../src/derive/dependencies/image-reference.ts'

test.each([
  ['python:3.11-slim', true],
  ['python:3', true],
  ['pytorch/pytorch:2.8.0-cuda12.8-cudnn9-runtime', true],
  ['debian:bookworm-slim', true],
  ['python@sha256:a2d01031695ff170831430810ee30dd06d8413b08f72ad978b43fd10daa6b86e', true],
  ['registry.example.org:5000/team/train:1.4', true],
  ['python', false],
  ['registry.example.org:5000/team/train', false],
  ['python:latest', false],
  ['acme/cml:latest-gpu', false],
  ['nginx:alpine', false],
  ['acme/train:main', false],
  ['acme/train:${TAG}', false],
])('%s', (image, exact) => {
  expect(imageReference(image, { path: 'Dockerfile' })?.exact).toBe(exact)
})

test('stages are no images, and ARG defaults are filled in', () => {
  const text = `ARG VERSION=3.11
FROM --platform=linux/amd64 python:$VERSION-slim AS base
FROM base AS build
RUN echo FROM nothing
FROM \${OTHER:-ubuntu}:22.04
FROM scratch
`
  expect(baseImages('Dockerfile', text)).toMatchObject([
    { image: 'python', tag: '3.11-slim', exact: true, at: { line: 2 } },
    { image: 'ubuntu', tag: '22.04', exact: true, at: { line: 5 } },
  ])
})
